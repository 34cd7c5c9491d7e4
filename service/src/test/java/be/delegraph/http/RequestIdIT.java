// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Request ids, over a plain socket: a client would mend what is sent here, and hide what comes back. */
class RequestIdIT {

    private static final String VISIBLE =
            IntStream.rangeClosed('!', '~').mapToObj(Character::toString).collect(Collectors.joining());
    private static final String MADE_UP = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    static Stream<String> repeatable() {
        return Stream.of(
                "1", VISIBLE, "x".repeat(256), "11111111-2222-3333-4444-555555555555", "a,b;c=\"d\"", "<script>");
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void visibleAsciiComesBackAsItWas(String id) throws IOException {
        assertThat(ids(post("/access/v1/evaluation", "X-Request-ID: " + id + "\r\n", "{}")))
                .containsExactly(id);
    }

    static Stream<String> unrepeatable() {
        return Stream.of(
                "X-Request-ID: \r\n",
                "X-Request-ID: has space\r\n",
                "X-Request-ID: tab\tbed\r\n",
                "X-Request-ID: \u00e9\r\n",
                "X-Request-ID: " + "x".repeat(257) + "\r\n",
                "X-Request-ID: one\r\nX-Request-ID: two\r\n",
                "X-Request-ID: one\r\nx-request-id: one\r\n",
                "");
    }

    @ParameterizedTest
    @MethodSource("unrepeatable")
    void anythingElseIsReplaced(String header) throws IOException {
        assertThat(ids(post("/access/v1/evaluation", header, "{}")))
                .singleElement()
                .asString()
                .matches(MADE_UP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /health                 | X-Note: none
            GET /nothing                | X-Note: none
            HEAD /nothing               | X-Note: none
            GET /openapi/nothing        | X-Note: none
            GET /openapi/rapidoc-min.js | X-Note: none
            DELETE /health              | X-Note: none
            NONSENSE /health            | X-Note: none
            POST /access/v1/evaluation  | X-Note: none
            POST /access/v1/evaluation  | Authorization: Bearer forged
            POST /access/v1/evaluation  | Content-Length: 100000
            POST /sandbox/token         | Content-Type: text/plain
            POST /sandbox/token         | Content-Length: none
            POST /sandbox/token         | Transfer-Encoding: none
            GET /health                 | Origin: http://elsewhere.example
            GET /health                 | Accept: image/png
            GET /health                 | Expect: 100-continue
            GET /health                 | : a header without a name
            GET /%zz                    | X-Note: none
            GET /a^b                    | X-Note: none
            GET //evil                  | X-Note: none
            """)
    void theIdComesBackWhateverTheAnswer(String request, String header) throws IOException {
        assertThat(ids(raw(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-ID: a!b\r\n"
                        + header + "\r\n\r\n")))
                .containsExactly("a!b");
    }

    @Test
    void theIdComesBackWhenTheBodyIsTooLarge() throws IOException {
        assertThat(ids(post("/access/v1/evaluation", "X-Request-ID: a!b\r\n", " ".repeat(70_000))))
                .containsExactly("a!b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE", "GET /a b HTTP/1.1", "G\u0001T / HTTP/1.1"})
    void whoseHeadCannotBeReadGetsAnIdToo(String requestLine) throws IOException {
        assertThat(ids(raw(requestLine + "\r\nHost: localhost\r\nX-Request-ID: a!b\r\n\r\n")))
                .singleElement()
                .asString()
                .matches(MADE_UP);
    }

    @Test
    void everyAnswerOnAConnectionHasTheIdOfItsOwnRequest() throws IOException {
        String first = "GET /nothing HTTP/1.1\r\nHost: localhost\r\nX-Request-ID: first\r\n\r\n";
        String second = first.replace("first", "second");
        String last = first.replace("first", "last").replace("Host:", "Connection: close\r\nHost:");

        assertThat(raw(first + second + last).lines().filter(line -> line.toLowerCase(Locale.ROOT)
                        .startsWith("x-request-id")))
                .extracting(line -> line.substring(14))
                .containsExactly("first", "second", "last");
    }

    @Test
    void aLineEndInAnIdMakesNoHeader() throws IOException {
        for (String end : List.of("\r\n", "\n", "\r")) {
            String answer = post("/access/v1/evaluation", "X-Request-ID: a" + end + "Set-Cookie: b=c\r\n", "{}");

            assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("set-cookie");
        }
    }

    private static List<String> ids(String answer) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, "X-Request-ID: ", 0, 14))
                .map(line -> line.substring(14))
                .toList();
    }

    private static String post(String path, String header, String body) throws IOException {
        return raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + service.tokenFor("auditor") + "\r\nContent-Type: application/json\r\n" + header + "Content-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", service.address().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
