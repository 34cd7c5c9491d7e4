// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import be.delegraph.fixtures.neo4j.Neo4jConnection;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The tests' Neo4j with the schema in it and, when asked, nothing else. */
public final class MigratedGraph implements AutoCloseable {

    private final Neo4jConnection connection = Neo4jForTests.connection();
    private final Driver driver = connection.driver();

    public MigratedGraph() {
        clear();
        MigrationsConfig config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:be/delegraph/cypher/migrations")
                .build();
        new Migrations(config, driver).apply();
    }

    public Driver driver() {
        return driver;
    }

    /** What an application context needs to find it. */
    public Map<String, Object> properties() {
        return Map.of(
                "neo4j.uri", connection.boltUri(),
                "neo4j.username", connection.user(),
                "neo4j.password", connection.password());
    }

    /** Deletes everything but the schema and the record of its migrations. */
    public void clear() {
        driver.executableQuery("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n")
                .execute();
    }

    @Override
    public void close() {
        clear();
        driver.close();
    }
}
