// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.RunningService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What no well-behaved client sends. */
final class RawHttp {

    private static final int NOBODY_HANGS_MILLIS = 20_000;

    private RawHttp() {}

    static Socket connect(RunningService service) throws IOException {
        Socket socket = new Socket("localhost", service.server().getPort());
        socket.setSoTimeout(NOBODY_HANGS_MILLIS);
        return socket;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** All that comes back until the service closes the connection; a connection that stays open is an error. */
    static String untilClosed(RunningService service, byte[]... sent) {
        try (Socket socket = connect(service)) {
            for (byte[] part : sent) {
                socket.getOutputStream().write(part);
            }
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(received);
            return received.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
