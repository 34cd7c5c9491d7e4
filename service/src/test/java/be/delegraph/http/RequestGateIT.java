// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static be.delegraph.testing.RawHttp.bytes;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.Questions;
import be.delegraph.testing.RawHttp;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two readers of one connection could take for different requests is nobody's request. */
class RequestGateIT {

    private static final String QUESTION = Questions.question(ANNA, APPLICATION, CAMPUS);
    private static final String CHUNKED = "%x\r\n%s\r\n0\r\n\r\n".formatted(QUESTION.length(), QUESTION);
    private static final String SMUGGLED = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked, xchunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\r\n chunked",
                "Transfer-Encoding: \u000bchunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 5",
                "Content-Length: 5\r\n 6",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length: 5.0",
                "Content-Length: 99999999999999999999",
                "Content-Length: five",
                "X-Bare-Line-Feed: a\nContent-Length: 5",
                "X-Bare-Return: a\rContent-Length: 5",
                "X-Null: a\0b",
                "Without-Colon",
                ": without name",
                "Name with blanks: a",
                "Host: elsewhere",
            })
    void aHeadThatCouldBeReadInTwoWaysEndsItsConnection(String header) {
        assertRefused(400, untilClosed(question(header), CHUNKED + SMUGGLED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1\r\n%s\r\n0\r\n\r\n",
                "zz\r\n%s\r\n0\r\n\r\n",
                "%2$x\n%1$s\n0\n\n",
                "%2$x\r\n%1$sX\r\n0\r\n\r\n"
            })
    void aBodyWhoseChunksAreWrongEndsItsConnection(String chunks) {
        String body = chunks.formatted(QUESTION, QUESTION.length());

        assertRefused(400, untilClosed(question("Transfer-Encoding: chunked"), body + SMUGGLED));
    }

    @Test
    void aFoldedHeaderIsOneHeader() {
        String folded = question(
                "X-Folded: a\r\n Content-Length: 1\r\nConnection: close\r\nContent-Length: " + QUESTION.length());

        assertThat(untilClosed(folded, QUESTION)).startsWith("HTTP/1.1 200").endsWith("{\"decision\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /health?a=%zz HTTP/1.1",
                "GET // HTTP/1.1",
                "GET //elsewhere/health HTTP/1.1",
                "GET http:// HTTP/1.1",
                "GET http:///health HTTP/1.1",
                "GET ftp://localhost/health HTTP/1.1",
                "GET http://[/ HTTP/1.1",
                "GET health HTTP/1.1",
                "GET * HTTP/1.1",
                "GET ? HTTP/1.1",
                "GET /health#part HTTP/1.1",
                "GET /<> HTTP/1.1",
                "GET /| HTTP/1.1",
                "GET /\\ HTTP/1.1",
                "GET /\u00e9 HTTP/1.1",
                "GET /\0 HTTP/1.1",
                "GET /health\0 HTTP/1.1",
                "GET /a b HTTP/1.1",
                "CONNECT localhost:80 HTTP/1.1",
                "GET /health HTTP/1.2",
                "GET /health HTTP/9.9",
                "PRI * HTTP/2.0",
                "NONSENSE",
                "G\u0001T / HTTP/1.1",
            })
    void aRequestLineThatIsNoneIsABadRequest(String line) {
        assertRefused(400, untilClosed(line + "\r\nHost: localhost\r\n\r\n"));
    }

    @Test
    void aRequestToNobodyIsABadRequest() {
        assertRefused(400, untilClosed("GET /health HTTP/1.1\r\n\r\n"));
    }

    @Test
    void aHeadThatIsTooLargeIsToldTheLimit() {
        assertThat(assertRefused(431, untilClosed(question("X-Large: " + "x".repeat(8192)))))
                .contains("8,192 characters");
        assertThat(assertRefused(431, untilClosed(question("X-Many: 1\r\n".repeat(1000)))))
                .contains("8,192 characters");
        assertThat(assertRefused(414, untilClosed("GET /" + "x".repeat(4096) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .contains("4,096 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "snappy", "gzip, gzip", "gzip\r\nContent-Encoding: br", "nonsense"})
    void anEncodingThatIsNotReadIsTold(String encoding) {
        String head = question("Content-Encoding: " + encoding + "\r\nContent-Length: " + QUESTION.length());

        assertThat(assertRefused(415, untilClosed(head, QUESTION + SMUGGLED))).contains("unsupported-encoding");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            POST, /access/v1/evaluation,              auditor, no-store
            POST, /v1/explanations,                   auditor, no-store
            GET,  /access/v1/evaluation,              auditor, no-store
            GET,  /nothing,                           auditor, no-store
            GET,  /health,                            auditor, no-store
            GET,  /loggers,                           operator, no-store
            POST, /sandbox/token,                     auditor, no-store
            GET,  /.well-known/authzen-configuration, auditor, no-store
            GET,  /openapi/rapidoc-min.js,            auditor, max-age
            """)
    void noAnswerIsKeptOrTakenForSomethingElse(String method, String path, String caller, String cacheControl) {
        HttpResponse<String> response = service.send(service.as(caller, path)
                .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : QUESTION))
                .build());

        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains(cacheControl);
    }

    /** The Java client refuses to send Origin by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /health", "OPTIONS /access/v1/evaluation", "POST /sandbox/token"})
    void aPageOfAnotherOriginIsToldThatItMayNotAsk(String line) {
        assertThat(untilClosed(line
                        + " HTTP/1.1\r\nHost: localhost\r\nOrigin: http://elsewhere.test\r\n"
                        + "Access-Control-Request-Method: POST\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "another origin");
    }

    private static String question(String header) {
        return "POST /access/v1/evaluation HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + service.tokenFor("auditor") + "\r\n" + header + "\r\n\r\n";
    }

    private static String untilClosed(String... parts) {
        return RawHttp.untilClosed(service, bytes(String.join("", parts)));
    }

    /** One answer, a problem, and nothing behind it. */
    private static String assertRefused(int status, String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsOnlyOnce("content-length:")
                .contains("application/problem+json", "urn:delegraph:problem:", "nosniff", "no-store")
                .containsIgnoringCase("x-request-id: ")
                .doesNotContain("Exception", "\tat ", "decision", "\"UP\"");
        return answer;
    }
}
