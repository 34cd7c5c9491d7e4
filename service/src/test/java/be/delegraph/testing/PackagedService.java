// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.delegraph.fixtures.process.Lifeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged jar in a process of its own, as an installation runs it: what it knows is in the variables that it is given,
 * and nothing of this JVM's. It ends when this is closed, and with this JVM.
 */
public final class PackagedService extends ServiceClient implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final long PAUSE_MILLIS = 50;

    private final Process process;
    private final Path output;
    private final URI address;

    private PackagedService(Process process, Path output, URI address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    /** Runs a command, or the service on a free port without one; does not wait for anything. */
    public static PackagedService start(Map<String, String> variables, String... arguments) {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(Lifeline.command(
                        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        SampleData.root()
                                .resolve("service/target/delegraph-service.jar")
                                .toString(),
                        "be.delegraph.Delegraph",
                        List.of(arguments)))
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("MICRONAUT_SERVER_PORT", String.valueOf(port));
        builder.environment().putAll(variables);
        try {
            Path output = Files.createTempFile("delegraph-service", ".log");
            Process process = builder.redirectOutput(output.toFile()).start();
            return new PackagedService(process, output, URI.create("http://localhost:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready to decide. */
    public PackagedService awaitReady() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("The service did not become ready: " + output());
            }
            pause();
        }
        return this;
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It goes on: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that it has said so far, on both of its outputs. */
    public String output() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> ask(String token, String question) {
        return send(
                withToken(token, "/access/v1/evaluation").POST(body(question)).build());
    }

    @Override
    public URI address() {
        return address;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    private boolean isReady() {
        try {
            return send(request("/health/readiness").build()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exitCode();
        try {
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
