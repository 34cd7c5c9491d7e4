// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.model.DeactivationCause;
import be.delegraph.testing.TestGraph;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks through whole chains, as they are in the graph. */
final class Chains {

    private final TestGraph graph;

    Chains(TestGraph graph) {
        this.graph = graph;
    }

    /** All changes there are, chain by chain in their order. */
    List<Map<String, Object>> changes() {
        return graph
                .rows(
                        "MATCH (change:Change) RETURN change {.*} AS change ORDER BY change.chain, change.sequence",
                        Map.of())
                .stream()
                .map(Chains::change)
                .toList();
    }

    /** Whole: without a gap, each link naming the one before, later than it; and the chain's node names the last. */
    void assertWhole() {
        Map<String, Map<String, Object>> last = new HashMap<>();
        for (Map<String, Object> change : changes()) {
            Map<String, Object> before = last.put((String) change.get("chain"), change);
            assertThat(change.get("sequence")).isEqualTo(before == null ? 1L : (Long) before.get("sequence") + 1);
            assertThat(change.get("previous"))
                    .isEqualTo(before == null ? Link.NOTHING_BEFORE : new Link(before).digest());
            if (before != null) {
                assertThat((ZonedDateTime) change.get("recorded")).isAfter((ZonedDateTime) before.get("recorded"));
            }
        }
        graph.rows("MATCH (chain:Chain) RETURN chain.name AS name, chain.sequence AS sequence", Map.of())
                .forEach(chain -> assertThat(chain.get("sequence"))
                        .isEqualTo(
                                last.containsKey(chain.get("name"))
                                        ? last.get(chain.get("name")).get("sequence")
                                        : 0L));
    }

    /** The graph is what the changes make of it: nothing was lost, nothing is there twice. */
    void assertTheGraphIsWhatTheyMade() {
        Set<Object> ticked = new HashSet<>();
        Set<Object> blocked = new HashSet<>();
        for (Map<String, Object> change : changes()) {
            Object unit = change.get("target");
            switch ((String) change.get("operation")) {
                case "TICK_UNIT" -> assertThat(ticked.add(unit)).isTrue();
                case "UNTICK_UNIT" -> assertThat(ticked.remove(unit)).isTrue();
                case "BLOCK_UNIT" -> assertThat(blocked.add(unit)).isTrue();
                default -> assertThat(blocked.remove(unit)).isTrue();
            }
        }
        assertThat(column("MATCH (unit:Unit)-[tick:TICKS]->() WHERE unit.id STARTS WITH '01999100' RETURN unit.id"))
                .containsExactlyInAnyOrderElementsOf(ticked);
        assertThat(column("MATCH (unit:Unit)<-[:DEACTIVATES]-(b) WHERE b.until IS NULL RETURN unit.id"))
                .containsExactlyInAnyOrderElementsOf(blocked);
    }

    /** What the deciding query leans on, of every fact that there is. */
    void assertInvariants() {
        assertThat(column("MATCH ()-[fact]->() WHERE fact.from < fact.recorded RETURN type(fact)"))
                .isEmpty();
        assertThat(column("MATCH (fact) WHERE fact.from < fact.recorded RETURN labels(fact)"))
                .isEmpty();
        assertThat(column("MATCH (c:Unit)-[:PART_OF]->(p:Unit) WHERE c.recorded < p.recorded RETURN c.id"))
                .isEmpty();
        assertThat(column("MATCH (d:Deactivation) RETURN DISTINCT d.cause")).isSubsetOf(causes());
        assertThat(column("""
                        MATCH (change:Change) UNWIND change.before AS ended
                        MATCH ()-[fact:TICKED {id: ended}]->() WHERE fact.until < change.recorded RETURN ended""")).isEmpty();
    }

    private static List<String> causes() {
        return Stream.of(DeactivationCause.values())
                .map(DeactivationCause::name)
                .toList();
    }

    private List<Object> column(String query) {
        return graph.rows(query, Map.of()).stream()
                .map(row -> row.values().iterator().next())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> change(Map<String, Object> row) {
        return (Map<String, Object>) row.get("change");
    }
}
