// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static be.delegraph.testing.RawHttp.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.RawHttp;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.Waiting;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Nobody keeps the service waiting, or its connections. */
class ConnectionGuardIT {

    private static final String POST = String.join(
            "\r\n", "POST /access/v1/evaluation HTTP/1.1", "Host: localhost", "Content-Type: application/json", "");
    private static final int AT_ONCE = 8;

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD)
            .with("delegraph.connections.at-once", AT_ONCE)
            .with("delegraph.connections.receive-within", "500ms");

    @ParameterizedTest
    @ValueSource(strings = {"G", "POST /access/v1/evaluation HTTP/1.1\r\nX-Slow: "})
    void aHeadThatTricklesInIsNotWaitedFor(String begin) throws IOException {
        assertNotWaitedFor(begin);
    }

    @Test
    void aBodyThatTricklesInIsNotWaitedFor() throws IOException {
        String head = POST + "Authorization: Bearer " + service.tokenFor("auditor") + "\r\n";

        assertNotWaitedFor(head + "Content-Length: " + 60_000 + "\r\n\r\n{");
        assertNotWaitedFor(head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\nea60\r\n");
    }

    @Test
    void aSecondRequestOnAConnectionIsNotWaitedForEither() throws IOException {
        assertNotWaitedFor("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nG");
    }

    /** Which one is closed is for the event loops to say. */
    @Test
    void oneConnectionTooManyIsClosedAndThereIsRoomAgainAfterwards() throws IOException {
        double before = incidents("connection_turned_away");
        List<Socket> open = new ArrayList<>();
        while (open.size() <= AT_ONCE) {
            open.add(RawHttp.connect(service));
        }
        Waiting.until("it is counted", () -> incidents("connection_turned_away") > before);
        Waiting.until("it is closed", () -> open.stream().anyMatch(ConnectionGuardIT::isClosed));
        for (Socket socket : open) {
            socket.close();
        }

        Waiting.until("room for another", ConnectionGuardIT::isUp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 500\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\""})
    void aBodyThatItsCallerCutsOffIsNobodysError(String rest) throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            long before = questions();
            try (Socket socket = RawHttp.connect(service)) {
                socket.getOutputStream()
                        .write(bytes(POST + "Authorization: Bearer " + service.tokenFor("auditor") + "\r\n" + rest));
            }
            Waiting.until("the question ends", () -> questions() > before);
        } finally {
            root.detachAppender(log);
        }

        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    /** Sends a byte now and then until the service has enough, which is long before the request would be complete. */
    private static void assertNotWaitedFor(String begin) throws IOException {
        double before = incidents("request_too_slow");
        try (Socket socket = RawHttp.connect(service)) {
            socket.getOutputStream().write(bytes(begin));
            assertThat(isClosedWhileSending(socket)).isTrue();
        }
        assertThat(incidents("request_too_slow")).isGreaterThan(before);
    }

    private static boolean isClosedWhileSending(Socket socket) throws IOException {
        socket.setSoTimeout(20);
        for (int sent = 0; sent < 1_000; sent++) {
            try {
                socket.getOutputStream().write('x');
                while (socket.getInputStream().read() >= 0) {
                    // An answer to the request before.
                }
                return true;
            } catch (SocketTimeoutException stillOpen) {
                // Once more.
            } catch (SocketException closed) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static boolean isUp() {
        try (Socket socket = RawHttp.connect(service)) {
            socket.getOutputStream().write(bytes("GET /health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            return socket.getInputStream().read() == 'H';
        } catch (IOException closed) {
            return false;
        }
    }

    private static double incidents(String kind) {
        return meters().get("delegraph.incidents")
                .tag("incident", kind)
                .counter()
                .count();
    }

    private static long questions() {
        return meters().find("http.server.requests").tag("uri", "/access/v1/evaluation").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static MeterRegistry meters() {
        return service.bean(MeterRegistry.class);
    }
}
