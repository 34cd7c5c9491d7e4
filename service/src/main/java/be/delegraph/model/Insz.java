// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A person's number in the national register or the BIS register (INSZ, NISS): eleven digits, six of a date, three of a
 * serial number, two a check.
 *
 * <p>It never shows in text: {@link #toString()} is masked, so that a log line or a message cannot carry it by accident.
 * No birth date is derived from it: parts of a date may be zero, or placeholders. What the registers cannot have issued is
 * refused, what they may have issued never is (facts a; requirements 6):
 *
 * <ul>
 *   <li>The month is 00 where it is unknown. 20 or 40 is added to it in a BIS number.
 *   <li>A day of 00 is unknown, and one above 31 comes of a counter that ran over. Any other is a day that the month has,
 *       once the month is known, in the century that the check digits tell. The day of a BIS number may be any.
 *   <li>The serial number is not 000, and 999 in a BIS number only.
 * </ul>
 *
 * @param value the eleven digits, without separators
 */
public record Insz(String value) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");
    private static final long BORN_FROM_2000 = 2_000_000_000L;

    public Insz {
        Objects.requireNonNull(value, "value");
        if (!ELEVEN_DIGITS.matcher(value).matches() || !Digits.of(value).mayBeIssued()) {
            throw new IllegalArgumentException("A person's number has 11 digits: a date, parts of which may be unknown,"
                    + " a serial number, and two digits that are the check.");
        }
    }

    /** Whether nobody can have this number yet: as much as is known of its date lies after that day. */
    public boolean isOfTheFutureOn(LocalDate today) {
        return Digits.of(value).earliestBirth().isAfter(today);
    }

    @Override
    public String toString() {
        return "Insz[masked]";
    }

    /** What the eleven digits say; {@code added} to the month is 20 or 40 in a BIS number. */
    private record Digits(int year, int added, int month, int day, int serial, boolean checked) {

        static Digits of(String digits) {
            long number = Long.parseLong(digits.substring(0, 9));
            int check = Integer.parseInt(digits.substring(9));
            boolean from2000 = check == check(BORN_FROM_2000 + number);
            int month = Integer.parseInt(digits.substring(2, 4));
            return new Digits(
                    (from2000 ? 2000 : 1900) + Integer.parseInt(digits.substring(0, 2)),
                    month / 20 * 20,
                    month % 20,
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 9)),
                    from2000 || check == check(number));
        }

        private static long check(long number) {
            return 97 - number % 97;
        }

        boolean mayBeIssued() {
            return checked && added <= 40 && month <= 12 && hasSerial() && (isBis() || hasDay());
        }

        LocalDate earliestBirth() {
            YearMonth earliest = YearMonth.of(year, Math.max(month, 1));
            return earliest.atDay(month > 0 && earliest.isValidDay(day) ? day : 1);
        }

        private boolean hasSerial() {
            return serial > 0 && (serial < 999 || isBis());
        }

        private boolean hasDay() {
            boolean isKnown = month > 0 && day > 0 && day <= 31;
            return !isKnown || YearMonth.of(year, month).isValidDay(day);
        }

        private boolean isBis() {
            return added > 0;
        }
    }
}
