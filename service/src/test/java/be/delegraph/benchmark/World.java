// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import be.delegraph.access.Asker;
import be.delegraph.access.DecisionPoint;
import be.delegraph.catalogue.loading.CatalogueLoader;
import be.delegraph.fixtures.hierarchy.HierarchyWriter;
import be.delegraph.fixtures.neo4j.Neo4jOptions;
import be.delegraph.fixtures.neo4j.Neo4jProcess;
import be.delegraph.fixtures.population.Part;
import be.delegraph.fixtures.population.Population;
import be.delegraph.fixtures.population.Sector;
import be.delegraph.fixtures.population.Sectors;
import be.delegraph.graph.Graph;
import be.delegraph.history.Changes;
import be.delegraph.testing.RunningService;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** A Neo4j of its own with a population in it, and the service's beans on top. */
final class World implements AutoCloseable {

    private static final Path FIXTURES = Path.of(System.getProperty("delegraph.fixtures"));

    private static final Path CATALOGUE = FIXTURES.resolve("catalogue");
    private static final Instant LONG_AGO = Instant.parse("2015-01-01T00:00:00Z");

    static final List<Sector> SECTORS = Sectors.read(CATALOGUE);

    private static final Asker ASKER = new Asker("benchmark");

    private static final long SEED = 20260601;

    private final Population population;
    private final Neo4jProcess neo4j;
    private final ApplicationContext service;
    private final Duration written;

    private World(Population population, Neo4jProcess neo4j) {
        this.population = population;
        this.neo4j = neo4j;
        markAsSandbox(neo4j);
        Map<String, Object> properties = new HashMap<>(RunningService.on(neo4j.connection()));
        properties.put("neo4j.answer-within", "PT60S");
        properties.put("micronaut.server.port", -1);
        properties.put(
                "delegraph.sandbox.callers", FIXTURES.resolve("callers.yaml").toString());
        this.service = ApplicationContext.run(properties, "sandbox");
        service.getBean(CatalogueLoader.class).load(CATALOGUE, LONG_AGO);
        Instant begun = Instant.now();
        population.writeTo(driver());
        this.written = Duration.between(begun, Instant.now());
    }

    static World of(int users) {
        return new World(
                new Population(SEED, users, SECTORS),
                Neo4jProcess.start(Neo4jOptions.temporary().forLongRuns().withMemory("1g", "512m")));
    }

    /** The service hands out tokens on a database that is marked so, and on no other. */
    private static void markAsSandbox(Neo4jProcess neo4j) {
        try (Driver driver = neo4j.connection().driver()) {
            driver.executableQuery("CREATE (:Sandbox)").execute();
        }
    }

    void add(Part part) {
        HierarchyWriter.write(part.hierarchy(), driver());
    }

    int users() {
        return population.users();
    }

    Duration written() {
        return written;
    }

    Population population() {
        return population;
    }

    boolean decide(Questions.Asked asked) {
        return access().decide(asked.question(), ASKER)
                .toCompletableFuture()
                .join()
                .allowed();
    }

    DecisionPoint access() {
        return service.getBean(DecisionPoint.class);
    }

    Changes changes() {
        return service.getBean(Changes.class);
    }

    Graph graph() {
        return service.getBean(Graph.class);
    }

    /** The service's address; it starts to listen when first asked for. */
    URI http() {
        return service.getBean(EmbeddedServer.class).start().getURI();
    }

    Driver driver() {
        return service.getBean(Driver.class);
    }

    @Override
    public void close() {
        service.close();
        neo4j.close();
    }
}
