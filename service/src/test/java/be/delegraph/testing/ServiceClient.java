// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A service that is asked over HTTP. Thread-safe. */
public abstract class ServiceClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public abstract URI address();

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
        return withToken(tokenFor(caller), path);
    }

    public HttpRequest.Builder withToken(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token);
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
}
