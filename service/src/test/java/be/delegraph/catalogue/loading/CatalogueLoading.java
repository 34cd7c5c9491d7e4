// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.SettableClock;
import be.delegraph.testing.TestGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.ogm.session.SessionFactory;

/** A small catalogue in files, and what it makes of the graph when it is loaded. */
abstract class CatalogueLoading {

    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant SECOND = Instant.parse("2026-02-01T00:00:00Z");
    static final Instant THIRD = Instant.parse("2026-03-01T00:00:00Z");

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.withoutServer();

    static final TestGraph graph = new TestGraph();

    @TempDir
    Path directory;

    final SettableClock clock = new SettableClock(FIRST);
    CatalogueFiles files;
    CatalogueLoader loader;

    @BeforeEach
    void prepare() {
        graph.clear();
        files = CatalogueFiles.valid(directory);
        loader = new CatalogueLoader(service.bean(SessionFactory.class), clock);
        clock.set(FIRST);
    }

    LoadSummary load() {
        return loader.load(directory, null, EnumSet.allOf(LoadPermission.class)).summary();
    }

    void loadAtTheSameTime() {
        List<CompletableFuture<LoadSummary>> loads = IntStream.range(0, 6)
                .mapToObj(load -> CompletableFuture.supplyAsync(this::load))
                .toList();
        assertThat(loads).allSatisfy(load -> assertThat(load).succeedsWithin(Duration.ofSeconds(60)));
        assertThat(loads).filteredOn(load -> load.join().changesAnything()).hasSize(1);
    }

    static List<Object> minimumAssuranceAt(Instant moment) {
        return graph
                .rows(
                        "MATCH (:Application {code: 'records'})-[g:GOVERNED_BY WHERE g.from <= $at AND (g.until IS NULL OR $at < g.until)]->(p)"
                                + " RETURN p.minimumAssurance AS minimum",
                        Map.of("at", moment.atZone(ZoneOffset.UTC)))
                .stream()
                .map(row -> row.get("minimum"))
                .toList();
    }

    static Object offersOfRecordsAt(Instant moment) {
        return graph.rows(
                        "MATCH ()-[o:OFFERS WHERE o.from <= $at AND (o.until IS NULL OR $at < o.until)]->(:Application {code: 'records'})"
                                + " RETURN count(o) AS offers",
                        Map.of("at", moment.atZone(ZoneOffset.UTC)))
                .get(0)
                .get("offers");
    }

    /** Every node and relationship with its identity and all it says. */
    static List<Map<String, Object>> everything() {
        return graph.rows(
                "MATCH (n) RETURN elementId(n) AS id, labels(n) AS kind, properties(n) AS properties"
                        + " UNION ALL MATCH ()-[r]->() RETURN elementId(r) AS id, [type(r)] AS kind, properties(r) AS properties"
                        + " ORDER BY id",
                Map.of());
    }
}
