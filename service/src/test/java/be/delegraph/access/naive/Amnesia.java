// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/**
 * Takes a graph back to a moment: forgets every fact that was recorded later, and every end that came later, since nobody
 * may have known of it then.
 */
public final class Amnesia {

    private static final List<String> STATEMENTS = List.of(
            "MATCH (fact) WHERE fact.recorded > $moment DETACH DELETE fact",
            "MATCH ()-[fact]->() WHERE fact.recorded > $moment DELETE fact",
            "MATCH (level)-[over:TICKED]->(application) WHERE over.until > $moment"
                    + " CREATE (level)-[tick:TICKS]->(application)"
                    + " SET tick.from = over.from, tick.recorded = over.recorded DELETE over",
            "MATCH (fact) WHERE fact.until > $moment REMOVE fact.until",
            "MATCH ()-[fact]->() WHERE fact.until > $moment REMOVE fact.until");

    private Amnesia() {}

    /** Whether there was anything to forget. */
    public static boolean strike(Driver driver, Instant moment) {
        return STATEMENTS.stream()
                        .filter(statement -> driver.executableQuery(statement)
                                .withParameters(Map.of("moment", moment.atZone(ZoneOffset.UTC)))
                                .execute()
                                .summary()
                                .counters()
                                .containsUpdates())
                        .count()
                > 0;
    }
}
