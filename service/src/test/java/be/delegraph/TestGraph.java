// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The Neo4j of this run's tests, looked into from outside the service. Close it after use. */
public final class TestGraph implements AutoCloseable {

    private final Driver driver = Neo4jForTests.connection().driver();

    /** What leads an application context to this Neo4j. */
    public static Map<String, Object> properties() {
        return new HashMap<>(RunningService.on(Neo4jForTests.connection()));
    }

    public List<Map<String, Object>> rows(String query, Map<String, Object> parameters) {
        return driver.executableQuery(query).withParameters(parameters).execute().records().stream()
                .map(row -> row.asMap())
                .toList();
    }

    public Object value(String query) {
        return rows(query, Map.of()).get(0).values().iterator().next();
    }

    /** Empties the graph but keeps its schema. */
    public void clear() {
        value("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n RETURN count(*)");
    }

    /** Takes the schema away, too. */
    public void forgetSchema() {
        value("MATCH (n) DETACH DELETE n RETURN count(*)");
        rows("SHOW CONSTRAINTS YIELD name", Map.of()).forEach(row -> run("DROP CONSTRAINT " + row.get("name")));
        rows("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", Map.of())
                .forEach(row -> run("DROP INDEX " + row.get("name")));
    }

    public void run(String statement) {
        driver.executableQuery(statement).execute();
    }

    @Override
    public void close() {
        driver.close();
    }
}
