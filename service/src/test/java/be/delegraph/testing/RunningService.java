// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import be.delegraph.fixtures.neo4j.Neo4jConnection;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The service in this JVM, for tests of how it starts; all others let {@link ServiceExtension} start and close it. */
public final class RunningService extends ServiceClient implements AutoCloseable {

    private final ApplicationContext context;

    private RunningService(ApplicationContext context) {
        this.context = context;
    }

    /** In sandbox mode, on a Neo4j that is marked as a sandbox's, with the callers of {@link ScreeningWorld}. */
    public static RunningService inSandbox(Neo4jConnection neo4j, Map<String, Object> more) {
        Map<String, Object> properties = on(neo4j);
        properties.putAll(ScreeningWorld.WORLD.properties());
        properties.putAll(more);
        return start(properties, "sandbox");
    }

    /** On a free port of this machine. */
    public static RunningService start(Map<String, Object> properties, String... environments) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("micronaut.server.port", -1);
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, all, environments);
        return new RunningService(server.getApplicationContext());
    }

    /** Its beans; nobody can ask it over HTTP. */
    public static RunningService withoutServer(Map<String, Object> properties) {
        return new RunningService(ApplicationContext.run(properties));
    }

    /** What leads to a Neo4j. */
    public static Map<String, Object> on(Neo4jConnection neo4j) {
        return new HashMap<>(Map.of(
                "neo4j.uri", neo4j.boltUri().toString(),
                "neo4j.username", neo4j.user(),
                "neo4j.password", neo4j.password()));
    }

    /** The same for a test of answers, which must be right however long a busy machine takes for them. */
    public static Map<String, Object> patientlyOn(Neo4jConnection neo4j) {
        Map<String, Object> properties = on(neo4j);
        properties.put("neo4j.answer-within", "60s");
        return properties;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public URI address() {
        return bean(EmbeddedServer.class).getURI();
    }

    @Override
    public void close() {
        context.close();
    }
}
