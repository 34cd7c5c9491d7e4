// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What no well-behaved client sends. */
public final class RawHttp {

    private static final int NOBODY_HANGS_MILLIS = 20_000;

    private RawHttp() {}

    public static Socket connect(ServiceClient service) throws IOException {
        Socket socket = new Socket("localhost", service.address().getPort());
        socket.setSoTimeout(NOBODY_HANGS_MILLIS);
        return socket;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** All that comes back until the service closes the connection; a connection that stays open is an error. */
    public static String untilClosed(ServiceClient service, byte[]... sent) {
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
