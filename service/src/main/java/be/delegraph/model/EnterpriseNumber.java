// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import java.util.regex.Pattern;

/**
 * The number of an enterprise in the Crossroads Bank for Enterprises (KBO, BCE), which identifies an organisation: ten digits,
 * the first 0 or 1, the last two a check; not all of the others are zero (facts a).
 */
public final class EnterpriseNumber {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?!0{8})[01]\\d{9}");

    private EnterpriseNumber() {}

    /** Whether this is such a number. */
    public static boolean isValid(String value) {
        return TEN_DIGITS.matcher(value).matches() && hasValidCheckDigits(value);
    }

    private static boolean hasValidCheckDigits(String digits) {
        int number = Integer.parseInt(digits.substring(0, 8));
        return Integer.parseInt(digits.substring(8)) == 97 - number % 97;
    }
}
