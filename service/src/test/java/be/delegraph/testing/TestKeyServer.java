// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server of keys that can be made to misbehave. */
public final class TestKeyServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger fetches = new AtomicInteger();

    private volatile Behaviour behaviour = exchange -> respond(exchange, 503, "");

    private TestKeyServer(HttpServer server) {
        this.server = server;
    }

    /** What it does with a request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    public static TestKeyServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestKeyServer keyServer = new TestKeyServer(server);
            server.setExecutor(keyServer.threads);
            server.createContext("/keys", keyServer::handle);
            server.start();
            return keyServer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/keys";
    }

    /** What makes a service accept the tokens that are signed with its keys. */
    public Map<String, Object> properties() {
        String jwt = "micronaut.security.token.jwt.";
        return Map.of(
                jwt + "claims-validators.issuer", TestTokens.ISSUER,
                jwt + "claims-validators.audience", TestTokens.AUDIENCE,
                jwt + "signatures.jwks.issuer.url", url());
    }

    public int fetches() {
        return fetches.get();
    }

    public TestKeyServer publish(JWK... keys) {
        return publish(new JWKSet(List.of(keys)).toString(true));
    }

    public TestKeyServer publish(String body) {
        return doing(exchange -> respond(exchange, 200, body));
    }

    public TestKeyServer doing(Behaviour next) {
        behaviour = next;
        return this;
    }

    public static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Sends a byte now and then until the other side has had enough. */
    public static void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (!Thread.currentThread().isInterrupted()) {
                body.write(' ');
                body.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        behaviour.answer(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
