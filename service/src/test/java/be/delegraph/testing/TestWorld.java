// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import java.util.Map;

/** What the tests' Neo4j holds, and whatever the service needs to be asked about it. */
@FunctionalInterface
public interface TestWorld {

    /** Nothing but the schema. */
    TestWorld EMPTY = graph -> {};

    /** Fills a graph that is empty. */
    void fill(TestGraph graph);

    /** What a service on it is started with. */
    default Map<String, Object> properties() {
        return Map.of();
    }

    /** What a service on it has still to do itself. */
    default void complete(RunningService service) {}

    /** Empties the tests' Neo4j and fills it. */
    default void create() {
        TestGraph graph = new TestGraph();
        graph.empty();
        fill(graph);
    }

    /** Whatever another instance has put there is left as it is. */
    default TestWorld asItIs() {
        TestWorld filled = this;
        return new TestWorld() {
            @Override
            public void fill(TestGraph graph) {}

            @Override
            public void create() {}

            @Override
            public Map<String, Object> properties() {
                return filled.properties();
            }
        };
    }
}
