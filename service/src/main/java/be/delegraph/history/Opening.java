// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.authority.UnitPath;
import be.delegraph.authority.UnitPathReader;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What a change is judged by, read while its chain is held.
 *
 * @param sequence how many changes the chain has
 * @param changed when the last one was recorded
 * @param last the last one
 * @param receipt what the same submission came to before
 * @param version of the unit: the number of the last change to it
 * @param person the id of whoever makes the change
 */
record Opening(
        long sequence,
        @Nullable Instant changed,
        @Nullable Link last,
        @Nullable FiledReceipt receipt,
        long version,
        @Nullable String person,
        UnitPath path) {

    static Opening read(Record row) {
        Value last = row.get("last");
        Value receipt = row.get("receipt");
        ZonedDateTime changed = row.get("changed").asZonedDateTime(null);
        return new Opening(
                row.get("sequence").asLong(),
                changed == null ? null : changed.toInstant(),
                last.isNull() ? null : new Link(last.asMap()),
                receipt.isNull() ? null : FiledReceipt.read(receipt),
                row.get("version").asLong(),
                row.get("person").asString(null),
                UnitPathReader.read(row.get("path")));
    }

    /** Later than the last change, should the clock of the instance that made it be ahead. */
    Instant notBefore(Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        return changed == null || moment.isAfter(changed) ? moment : changed.plus(1, ChronoUnit.MICROS);
    }

    String previous() {
        return last == null ? Link.NOTHING_BEFORE : last.digest();
    }
}
