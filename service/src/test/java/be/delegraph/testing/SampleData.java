// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import be.delegraph.catalogue.loading.CatalogueLoader;
import be.delegraph.fixtures.hierarchy.Hierarchy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The sample catalogue in the tests' Neo4j, and whichever hierarchies a test wants beside it. */
public final class SampleData {

    private static final Path FIXTURES = Path.of(System.getProperty("delegraph.fixtures", "../fixtures"));

    /** The sample catalogue, and a sandbox with the sample callers. */
    public static final TestWorld CATALOGUE = new Catalogue();

    private SampleData() {}

    /** The project's folder. */
    public static Path root() {
        return FIXTURES.toAbsolutePath().normalize().getParent();
    }

    /** Leaves the catalogue as it is. */
    public static void replaceHierarchies(List<Hierarchy> hierarchies) {
        TestGraph graph = new TestGraph();
        graph.run("""
                MATCH (n:Person|PersonNumber|Unit|User|Deactivation|FunctionAssignment|Facility|Chain|Change|Receipt)
                WHERE coalesce(n.chain, n.name, '') <> 'catalogue'
                DETACH DELETE n""");
        hierarchies.forEach(graph::write);
    }

    private static final class Catalogue implements TestWorld {

        @Override
        public void fill(TestGraph graph) {
            graph.run("CREATE (:Sandbox)");
        }

        @Override
        public Map<String, Object> properties() {
            return Map.of(
                    "delegraph.sandbox.callers",
                    FIXTURES.resolve("callers.yaml").toString());
        }

        @Override
        public void complete(RunningService service) {
            service.bean(CatalogueLoader.class)
                    .load(FIXTURES.resolve("catalogue"), Instant.parse("2020-01-01T00:00:00Z"));
        }
    }
}
