// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.registers;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A person's number in the national register or the BIS register (INSZ, NISS): eleven digits, the last two a check.
 *
 * <p>It never shows in text: {@link #toString()} is masked, so that a log line or a message cannot carry it by accident.
 * No birth date is derived from it: parts of a date may be zero, or placeholders (facts a; requirements 6).
 *
 * @param value the eleven digits, without separators
 */
public record Insz(String value) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");
    private static final Pattern AS_PRINTED = Pattern.compile("\\d{11}|\\d{6} \\d{3} \\d{2}|\\d{9}-\\d{2}");
    private static final long BORN_FROM_2000 = 2_000_000_000L;

    public Insz {
        Objects.requireNonNull(value, "value");
        if (!ELEVEN_DIGITS.matcher(value).matches() || !hasValidCheckDigits(value)) {
            throw new IllegalArgumentException("A person's number has 11 digits, of which the last two are the check.");
        }
    }

    /**
     * Reads a number as people write it: {@code 99999999999}, {@code 999999 999 99} or {@code 999999999-99}
     * (requirements 31).
     *
     * @throws IllegalArgumentException if it is not such a number; the message does not repeat it
     */
    public static Insz parse(String text) {
        if (!AS_PRINTED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A person's number is written as 99999999999, 999999 999 99 or 999999999-99.");
        }
        return new Insz(text.replaceAll("[ -]", ""));
    }

    private static boolean hasValidCheckDigits(String digits) {
        long number = Long.parseLong(digits.substring(0, 9));
        int check = Integer.parseInt(digits.substring(9));
        return check == 97 - number % 97 || check == 97 - (BORN_FROM_2000 + number) % 97;
    }

    @Override
    public String toString() {
        return "Insz[masked]";
    }
}
