// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.HierarchyWriter;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The Neo4j of this run's tests, looked into from outside the service. Thread-safe. */
public final class TestGraph {

    /** Lives as long as its Neo4j: until this JVM ends. */
    private static final class Shared {
        private static final Driver DRIVER = Neo4jForTests.connection().driver();
    }

    public Driver driver() {
        return Shared.DRIVER;
    }

    public List<Map<String, Object>> rows(String query, Map<String, Object> parameters) {
        return driver().executableQuery(query).withParameters(parameters).execute().records().stream()
                .map(row -> row.asMap())
                .toList();
    }

    public Object value(String query) {
        return rows(query, Map.of()).get(0).values().iterator().next();
    }

    public void run(String statement) {
        driver().executableQuery(statement).execute();
    }

    public void write(Hierarchy hierarchy) {
        HierarchyWriter.write(hierarchy, driver());
    }

    /** Empties the graph but keeps its schema. */
    public void clear() {
        run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n");
    }

    /** Empties the graph; who starts next looks at its schema anew. */
    public void empty() {
        run("MATCH (n) DETACH DELETE n");
    }

    /** Takes the schema away, too. */
    public void forgetSchema() {
        empty();
        rows("SHOW CONSTRAINTS YIELD name", Map.of()).forEach(row -> run("DROP CONSTRAINT " + row.get("name")));
        rows("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", Map.of())
                .forEach(row -> run("DROP INDEX " + row.get("name")));
    }
}
