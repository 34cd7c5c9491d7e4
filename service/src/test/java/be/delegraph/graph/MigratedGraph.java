// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import be.delegraph.TestGraph;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.neo4j.driver.Driver;

/** The service's beans on the tests' Neo4j, which has the schema in it and nothing else. */
public final class MigratedGraph implements AutoCloseable {

    private final ApplicationContext context;

    private MigratedGraph(ApplicationContext context) {
        this.context = context;
    }

    public static MigratedGraph start() {
        Map<String, Object> properties = TestGraph.properties();
        // Answers must be right here, however long a busy machine takes for them.
        properties.put("neo4j.answer-within", "PT60S");
        MigratedGraph graph = new MigratedGraph(ApplicationContext.run(properties));
        graph.clear();
        return graph;
    }

    public Driver driver() {
        return bean(Driver.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Deletes everything but the schema and the record of its migrations. */
    public void clear() {
        driver().executableQuery("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n")
                .execute();
    }

    @Override
    public void close() {
        clear();
        context.close();
    }
}
