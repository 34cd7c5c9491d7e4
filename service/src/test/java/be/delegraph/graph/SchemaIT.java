// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ac.simons.neo4j.migrations.core.Migrations;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.problem.StartRefusedException;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.SampleData;
import be.delegraph.testing.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIT {

    /** As the library makes it. */
    private static final String LOCK = "CREATE (:__Neo4jMigrationsLock {id: 'another', name: 'John Doe'})";

    private final TestGraph graph = new TestGraph();

    @AfterEach
    void leaveNothingBehind() {
        graph.run("MATCH (n) WHERE n.version = '9999' OR n:__Neo4jMigrationsLock DETACH DELETE n");
        graph.run("DROP INDEX by_hand IF EXISTS");
    }

    @Test
    void isMadeAtStartAndLeftAloneAfterwards() {
        graph.forgetSchema();
        start(Map.of());
        List<Map<String, Object>> first = schema();
        start(Map.of());
        assertThat(schema()).isEqualTo(first).extracting(row -> row.get("name")).contains("unit_id", "chain_name");
    }

    @Test
    void isMadeOnceWhenSeveralStartAtTheSameTime() {
        graph.forgetSchema();
        List<CompletableFuture<Void>> starts = IntStream.range(0, 4)
                .mapToObj(instance -> CompletableFuture.runAsync(() -> start(Map.of())))
                .toList();
        assertThat(starts).allSatisfy(start -> assertThat(start).succeedsWithin(Duration.ofSeconds(60)));
        assertThat(graph.value("MATCH (m:__Neo4jMigration) RETURN count(m) - count(DISTINCT m.version)"))
                .isEqualTo(0L);
        assertThat(graph.value("MATCH (lock:__Neo4jMigrationsLock) RETURN count(lock)"))
                .isEqualTo(0L);
    }

    @Test
    void isWaitedForWhileAnotherInstanceMigrates() {
        start(Map.of());
        graph.run(LOCK);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> start(Map.of()));
        assertThat(waiting).isNotCompleted();
        graph.run("MATCH (lock:__Neo4jMigrationsLock) DELETE lock");
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void isNotWaitedForLongerThanConfigured() {
        start(Map.of());
        graph.run(LOCK);
        assertRefusal(
                Map.of("neo4j.wait-at-start", "PT0S"),
                "is being migrated by another instance; if there is none, one was killed: run the command"
                        + " 'schema unlock'.");
    }

    @Test
    void whatNeo4jCannotMakeIsNoOtherInstancesMigration() {
        graph.forgetSchema();
        graph.run("CREATE INDEX by_hand FOR (u:Unit) ON (u.id)");
        assertThatThrownBy(() -> start(Map.of())).satisfies(failure -> assertThat(foreseen(failure))
                .isInstanceOf(StartRefusedException.class)
                .message()
                .contains(" refuses: ", "(:Unit {id})")
                .hasLineCount(1));
    }

    @Test
    void ofANewerVersionIsRefused() {
        start(Map.of());
        graph.run("MATCH (last:__Neo4jMigration) WHERE NOT (last)-[:MIGRATED_TO]->()"
                + " CREATE (last)-[:MIGRATED_TO {at: datetime(), in: duration('PT1S'), by: 'a', connectedAs: 'b'}]->"
                + "(:__Neo4jMigration {version: '9999', description: 'later', type: 'CYPHER', source: 'V9999__later.cypher',"
                + " checksum: '1'})");
        assertRefusal(Map.of(), "is newer than this version of Delegraph, which does not know its migration 9999.");
    }

    @Test
    void aNeo4jThatIsAwayIsToldInOneLine() {
        assertRefusal(
                Map.of("neo4j.uri", "bolt://localhost:1", "neo4j.wait-at-start", "PT0S"),
                "Neo4j at bolt://localhost:1 does not answer.");
    }

    @Test
    void isTheSameWithTheLineEndsOfWindows(@TempDir Path windows) throws IOException {
        start(Map.of());
        for (Path migration : migrations()) {
            Files.writeString(
                    windows.resolve(migration.getFileName()),
                    Files.readString(migration).replace("\n", "\r\n"));
        }
        Migrations theirs = new Migrations(Schema.configuration("file:" + windows, null), graph.driver());
        assertThat(theirs.validate().isValid()).isTrue();
        assertThat(theirs.apply()).isPresent();
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(SampleData.root().resolve("cypher/migrations"))) {
            List<Path> migrations = files.toList();
            assertThat(migrations).isNotEmpty();
            return migrations;
        }
    }

    @Test
    void canBeLeftToSomebodyElse() {
        graph.run(LOCK);
        assertThatCode(() -> start(Map.of("neo4j.migrate", "false", "neo4j.wait-at-start", "PT0S")))
                .doesNotThrowAnyException();
    }

    private void assertRefusal(Map<String, Object> properties, String message) {
        assertThatThrownBy(() -> start(properties)).satisfies(failure -> assertThat(failure)
                .extracting(SchemaIT::foreseen)
                .isInstanceOfSatisfying(StartRefusedException.class, refusal -> assertThat(refusal.getMessage())
                        .endsWith(message)
                        .hasLineCount(1)));
    }

    private static Throwable foreseen(Throwable failure) {
        return failure instanceof StartRefusedException || failure.getCause() == null
                ? failure
                : foreseen(failure.getCause());
    }

    private static void start(Map<String, Object> properties) {
        Map<String, Object> all = RunningService.on(Neo4jForTests.connection());
        all.putAll(properties);
        RunningService.withoutServer(all).close();
    }

    private List<Map<String, Object>> schema() {
        return graph.rows(
                "SHOW INDEXES YIELD name, type, id WHERE type <> 'LOOKUP' RETURN name, id ORDER BY name", Map.of());
    }
}
