// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.catalogue.loading.CatalogueLoader;
import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.HierarchyWriter;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The sample catalogue in the tests' Neo4j, and whichever hierarchies a test wants beside it. */
public final class SampleData {

    private static final Path FIXTURES = Path.of(System.getProperty("delegraph.fixtures", "../fixtures"));

    private SampleData() {}

    /** The project's folder. */
    public static Path root() {
        return FIXTURES.toAbsolutePath().normalize().getParent();
    }

    /** Empties the tests' Neo4j, starts the service on it as a sandbox with the sample callers, and loads the catalogue. */
    public static RunningService startService() {
        try (Driver graph = Neo4jForTests.connection().driver()) {
            graph.executableQuery("MATCH (n) DETACH DELETE n").execute();
            graph.executableQuery("CREATE (:Sandbox)").execute();
        }
        RunningService service = RunningService.inSandbox(
                Neo4jForTests.connection(),
                Map.of(
                        "delegraph.sandbox.callers",
                        FIXTURES.resolve("callers.yaml").toString(),
                        // These tests are about answers, not about how soon they come on a busy machine.
                        "neo4j.answer-within",
                        "PT30S"));
        service.context()
                .getBean(CatalogueLoader.class)
                .load(FIXTURES.resolve("catalogue"), Instant.parse("2020-01-01T00:00:00Z"));
        return service;
    }

    /** Leaves the catalogue as it is. */
    public static void replaceHierarchies(List<Hierarchy> hierarchies) {
        try (Driver graph = Neo4jForTests.connection().driver()) {
            graph.executableQuery("""
                            MATCH (n:Person|PersonNumber|Unit|User|Deactivation|FunctionAssignment|Facility)
                            DETACH DELETE n""").execute();
            hierarchies.forEach(hierarchy -> HierarchyWriter.write(hierarchy, graph));
        }
    }
}
