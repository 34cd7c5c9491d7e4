// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as RFC 3339 has them, and nothing looser: seconds and an offset are required, {@code 24:00} is no time of day.
 * Two things are tighter: no more than nine digits after the second, and no leap second, which no fact in the graph can
 * fall into.
 */
final class Rfc3339 {

    private static final Pattern DATE_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");

    private Rfc3339() {}

    /**
     * Reads a moment.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    static Instant parse(String text) {
        Matcher parts = DATE_TIME.matcher(text);
        if (!parts.matches()) {
            throw noMoment();
        }
        try {
            return LocalDateTime.parse(parts.group(1)).toInstant(ZoneOffset.UTC).minus(offset(parts));
        } catch (DateTimeException noSuchDayOrTime) {
            throw noMoment();
        }
    }

    /** RFC 3339 goes up to 23:59 in either direction, {@link ZoneOffset} to 18:00 only. */
    private static Duration offset(Matcher parts) {
        if (parts.group(2) == null) {
            return Duration.ZERO;
        }
        Duration east = Duration.ofHours(Long.parseLong(parts.group(3))).plusMinutes(Long.parseLong(parts.group(4)));
        return parts.group(2).equals("-") ? east.negated() : east;
    }

    private static IllegalArgumentException noMoment() {
        return new IllegalArgumentException(
                "This must be a moment as RFC 3339 has it, with seconds and an offset, as in 2026-03-01T09:00:00+01:00.");
    }
}
