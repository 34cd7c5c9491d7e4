// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

/** Invented numbers with valid check digits. */
final class Numbers {

    private Numbers() {}

    /** A person's number with a date of birth that cannot be: month and day are zero. */
    static String insz(int year, int serial) {
        String digits = "%02d0000%03d".formatted(year, serial);
        return digits + check(digits);
    }

    static String enterprise(int serial) {
        String digits = "0999%04d".formatted(serial);
        return digits + check(digits);
    }

    private static String check(String digits) {
        return "%02d".formatted(97 - Long.parseLong(digits) % 97);
    }
}
