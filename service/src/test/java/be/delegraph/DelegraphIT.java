// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.TestGraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DelegraphIT {

    private static final String CATALOGUE =
            Path.of(System.getProperty("delegraph.fixtures"), "catalogue").toString();

    @TempDir
    Path directory;

    private final TestGraph graph = new TestGraph();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void configure() {
        neo4j().forEach((name, value) -> System.setProperty(name, value.toString()));
        graph.clear();
    }

    @AfterEach
    void configureNothing() {
        neo4j().keySet().forEach(System::clearProperty);
        System.clearProperty("neo4j.wait-at-start");
    }

    @Test
    void loadsACatalogueAndSaysWhatItDid() {
        assertThat(run("catalogue", "load", CATALOGUE, "--since", "2020-01-01")).isZero();
        assertThat(out.toString())
                .contains(" added, 0 changed, 0 ended")
                .endsWith("Catalogue loaded." + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
        assertThat(graph.rows("MATCH (a:Application) RETURN DISTINCT toString(a.from) AS since", Map.of()))
                .containsExactly(Map.of("since", "2019-12-31T23:00:00Z"));
    }

    @Test
    void aDryRunSaysWhatALoadWouldDoAndLoadsNothing() {
        assertThat(run("catalogue", "load", CATALOGUE, "--dry-run")).isZero();
        assertThat(out.toString()).contains("adds application ", " added, 0 changed, 0 ended", "Nothing was loaded.");
        assertThat(graph.value("MATCH (n) WHERE NOT n:__Neo4jMigration RETURN count(n)"))
                .isEqualTo(0L);
    }

    @Test
    void refusesToEndMuchUnlessToldTo() throws IOException {
        assertThat(run("catalogue", "load", CATALOGUE)).isZero();
        for (String file : List.of(
                "capacity-types", "subdivision-types", "facility-kinds", "functions", "applications", "terms")) {
            Files.writeString(directory.resolve(file + ".yaml"), "[]");
        }
        assertThat(run("catalogue", "load", directory.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("ends application ", "Refused: ", "--end");
        assertThat(run("catalogue", "load", directory.toString(), "--end")).isZero();
    }

    @Test
    void listsEveryErrorOnALineOfItsOwn() throws IOException {
        Files.writeString(directory.resolve("functions.yaml"), "- {code: a, labels: {nl: A}, source: s, size: 1}");
        assertThat(run("catalogue", "load", directory.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "applications.yaml: the file is missing",
                        "capacity-types.yaml: the file is missing",
                        "facility-kinds.yaml: the file is missing",
                        "functions.yaml:1: the key \"application\" is missing",
                        "functions.yaml:1: the key \"description\" is missing",
                        "functions.yaml:1: the key \"size\" is unknown here",
                        "subdivision-types.yaml: the file is missing",
                        "terms.yaml: the file is missing");
    }

    @Test
    void saysInOneLineThatNeo4jIsAway() {
        System.setProperty("neo4j.uri", "bolt://localhost:1");
        System.setProperty("neo4j.wait-at-start", "PT0S");
        assertThat(run("catalogue", "load", CATALOGUE)).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("Neo4j at bolt://localhost:1 does not answer.");
    }

    @Test
    void doesNotServeWithoutNeo4j() {
        System.setProperty("neo4j.uri", "bolt://localhost:1");
        System.setProperty("neo4j.wait-at-start", "PT0S");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("Neo4j at bolt://localhost:1 does not answer.");
    }

    @Test
    void anInstanceThatWasKilledWhileItMigratedIsForgottenByOneCommand() {
        assertThat(run("catalogue", "load", CATALOGUE)).isZero();
        graph.run("CREATE (:__Neo4jMigrationsLock {id: 'of the killed one', name: 'John Doe'})");
        System.setProperty("neo4j.wait-at-start", "PT0S");
        assertThat(run("catalogue", "load", CATALOGUE)).isEqualTo(1);
        assertThat(err.toString()).contains("run the command 'schema unlock'").hasLineCount(1);

        assertThat(run("schema", "unlock")).isZero();
        assertThat(run("schema", "unlock")).isZero();
        assertThat(run("catalogue", "load", CATALOGUE)).isZero();
        assertThat(out.toString().lines()).contains("The lock is removed.", "There is no lock.");
    }

    @Test
    void whatCannotBeUnlockedIsToldInOneLine() {
        System.setProperty("neo4j.uri", "bolt://localhost:1");
        assertThat(run("schema", "unlock")).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("Neo4j at bolt://localhost:1 does not answer.");
    }

    @Test
    void refusesAMomentThatIsNone() {
        assertThat(run("catalogue", "load", CATALOGUE, "--since", "yesterday")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("'yesterday' is neither a date nor an instant");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(run("catalogue", "load", "--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Usage: delegraph-service", "--since=MOMENT", "Delegraph ");
    }

    private static Map<String, Object> neo4j() {
        return RunningService.on(Neo4jForTests.connection());
    }

    private int run(String... arguments) {
        return Delegraph.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
