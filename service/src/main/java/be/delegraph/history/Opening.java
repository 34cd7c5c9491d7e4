// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.authority.UnitPath;
import be.delegraph.authority.UnitPathReader;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What a change to a unit is judged by, read while the organisation's chain is held.
 *
 * @param receipt what the same submission came to before
 * @param version of the unit: the number of the last change to it
 * @param person the id of whoever makes the change
 */
record Opening(
        ChainHead head,
        @Nullable FiledReceipt receipt,
        long version,
        @Nullable String person,
        UnitPath path) {

    static Opening read(Record row) {
        Value receipt = row.get("receipt");
        return new Opening(
                ChainHead.read(row),
                receipt.isNull() ? null : FiledReceipt.read(receipt),
                row.get("version").asLong(),
                row.get("person").asString(null),
                UnitPathReader.read(row.get("path")));
    }
}
