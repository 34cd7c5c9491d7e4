// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.registers;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The number of an enterprise in the Crossroads Bank for Enterprises (KBO, BCE), which identifies an organisation.
 *
 * @param value ten digits, the first 0 or 1, the last two a check; not all of the others are zero (facts a)
 */
public record EnterpriseNumber(String value) {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?!0{8})[01]\\d{9}");

    public EnterpriseNumber {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "An enterprise number has 10 digits, of which the first is 0 or 1 and the last two are the check.");
        }
    }

    /** Whether this is such a number. */
    public static boolean isValid(String value) {
        return TEN_DIGITS.matcher(value).matches() && hasValidCheckDigits(value);
    }

    private static boolean hasValidCheckDigits(String digits) {
        int number = Integer.parseInt(digits.substring(0, 8));
        return Integer.parseInt(digits.substring(8)) == 97 - number % 97;
    }

    @Override
    public String toString() {
        return value;
    }
}
