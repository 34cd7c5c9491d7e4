// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One link of a chain, as its node in the graph holds it. It names the digest of the link before it, so that whatever is
 * changed, left out or put in between shows in every later one. A link's own digest is written down by its successor, so
 * nothing vouches for the last one of a chain yet.
 *
 * @param properties the node's
 */
record Link(Map<String, Object> properties) {

    /** What the first link of a chain names. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** What the digest covers; a remark by its own digest, for it can be made unreadable. */
    private static final List<String> COVERED = List.of(
            "chain",
            "sequence",
            "recorded",
            "operation",
            "target",
            "by",
            "via",
            "as",
            "input",
            "before",
            "after",
            "remark",
            "previous");

    Link {
        properties = Map.copyOf(properties);
    }

    /** What every copy of this link comes to. */
    String digest() {
        Map<String, Object> covered = new HashMap<>(properties);
        covered.keySet().retainAll(COVERED);
        covered.replaceAll((name, value) -> value instanceof ZonedDateTime moment ? moment.toInstant() : value);
        return Digest.of(covered);
    }
}
