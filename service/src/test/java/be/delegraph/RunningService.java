// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.fixtures.neo4j.Neo4jConnection;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The service on a free port of this machine, asked over HTTP. */
public final class RunningService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private RunningService(EmbeddedServer server) {
        this.server = server;
    }

    /**
     * In sandbox mode, on the tests' Neo4j, with the callers of {@link ScreeningWorld}. A Neo4j that has just started may
     * take long to plan a query for the first time: here callers wait for it.
     */
    public static RunningService inSandbox() {
        return inSandbox(Neo4jForTests.connection(), Map.of("neo4j.answer-within", "60s"));
    }

    public static RunningService inSandbox(Neo4jConnection neo4j, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(on(neo4j));
        properties.put("delegraph.sandbox.callers", ScreeningWorld.callers().toString());
        properties.putAll(more);
        return start(properties, "sandbox");
    }

    public static RunningService start(Map<String, Object> properties, String... environments) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("micronaut.server.port", -1);
        return new RunningService(ApplicationContext.run(EmbeddedServer.class, all, environments));
    }

    /** What leads to a Neo4j. */
    public static Map<String, Object> on(Neo4jConnection neo4j) {
        return Map.of(
                "neo4j.uri", neo4j.boltUri().toString(),
                "neo4j.username", neo4j.user(),
                "neo4j.password", neo4j.password());
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    public EmbeddedServer server() {
        return server;
    }

    public URI address() {
        return server.getURI();
    }

    /** A token for a sandbox's caller. */
    public String tokenFor(String caller) {
        return tokens.computeIfAbsent(caller, name -> json(send(request("/sandbox/token")
                        .POST(body("{\"caller\": \"" + name + "\"}"))
                        .build()))
                .get("access_token")
                .textValue());
    }

    /** Sends JSON as a sandbox's caller. */
    public HttpResponse<String> post(String caller, String path, String body) {
        return send(as(caller, path).POST(body(body)).build());
    }

    public HttpResponse<String> get(String caller, String path) {
        return send(as(caller, path).GET().build());
    }

    public HttpRequest.Builder as(String caller, String path) {
        return request(path).header("Authorization", "Bearer " + tokenFor(caller));
    }

    /** A request of JSON, without a token. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path)).header("Content-Type", "application/json");
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static HttpRequest.BodyPublisher body(String body) {
        return HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("No JSON: " + response.body(), e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
