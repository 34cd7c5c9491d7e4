// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Where a chain ends, read while it is held.
 *
 * @param sequence how many changes it has
 * @param changed when the last one was recorded
 * @param last the last one
 */
record ChainHead(
        long sequence, @Nullable Instant changed, @Nullable Link last) {

    static ChainHead read(Record row) {
        Value last = row.get("last");
        ZonedDateTime changed = row.get("changed").asZonedDateTime(null);
        return new ChainHead(
                row.get("sequence").asLong(),
                changed == null ? null : changed.toInstant(),
                last.isNull() ? null : new Link(last.asMap()));
    }

    /** Later than the last change, should the clock of the instance that made it be ahead. */
    Instant notBefore(Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        return changed == null || moment.isAfter(changed) ? moment : changed.plus(1, ChronoUnit.MICROS);
    }

    /** The number of the next change. */
    long next() {
        return sequence + 1;
    }

    /** What the next change names as the digest of the one before. */
    String previous() {
        return last == null ? Link.NOTHING_BEFORE : last.digest();
    }
}
