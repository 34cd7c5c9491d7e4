// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;

/**
 * One connection that stays open, and no more of HTTP than the service's answers need: the callers share the processors with
 * what they measure, and a client library would take more of them than the service does. Not for several threads.
 */
final class HttpConnection {

    private static final String CONTENT_LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;

    HttpConnection(URI service) {
        try {
            this.socket = new Socket(service.getHost(), service.getPort());
            this.socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
            this.host = service.getAuthority();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String get(String path) {
        return send("GET " + path, "", "");
    }

    /** @param headers each with its line end */
    String post(String path, String headers, String json) {
        return send("POST " + path, headers + "Content-Type: application/json\r\n", json);
    }

    private String send(String request, String headers, String body) {
        byte[] content = body.getBytes(UTF_8);
        byte[] head = (request + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Content-Length: " + content.length
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1);
        byte[] message = new byte[head.length + content.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(content, 0, message, head.length, content.length);
        try {
            out.write(message);
            return answer(request);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(String request) throws IOException {
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(request + " answers " + status);
        }
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, CONTENT_LENGTH, 0, CONTENT_LENGTH.length())) {
                length = Integer.parseInt(
                        header.substring(CONTENT_LENGTH.length()).strip());
            }
        }
        return new String(in.readNBytes(length), UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("The service closed the connection.");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }
}
