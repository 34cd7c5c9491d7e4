// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static be.delegraph.http.ProblemAnswer.assertProblem;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ServiceClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.Questions;
import be.delegraph.testing.RawHttp;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that is right, sent in a way that is not. */
class WrongRequestIT {

    private static final String QUESTION = Questions.question(ANNA, APPLICATION, CAMPUS);

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=UTF-8", "APPLICATION/JSON"})
    void jsonIsAcceptedHoweverItIsWritten(String contentType) {
        assertThat(service.send(service.as("auditor", "/access/v1/evaluation")
                                .setHeader("Content-Type", contentType)
                                .POST(body(QUESTION))
                                .build())
                        .body())
                .isEqualTo("{\"decision\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void anythingButJsonIsRefused(String contentType) {
        assertProblem(
                service.send(service.as("auditor", "/access/v1/evaluation")
                        .setHeader("Content-Type", contentType)
                        .POST(body(QUESTION))
                        .build()),
                415,
                "unsupported-media-type");
    }

    @Test
    void whoAcceptsNoJsonIsToldSo() {
        assertProblem(
                service.send(service.as("auditor", "/access/v1/evaluation")
                        .header("Accept", "text/html")
                        .POST(body(QUESTION))
                        .build()),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreNotAllowed(String method) {
        HttpResponse<String> response = service.send(service.as("auditor", "/access/v1/evaluation")
                .method(method, body(QUESTION))
                .build());

        JsonNode problem = assertProblem(response, 405, "method-not-allowed");
        assertThat(problem.get("detail").textValue()).contains("POST");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /nothing,                     404, not-found
            /access/v1/evaluation/more,   404, not-found
            /ACCESS/v1/evaluation,        404, not-found
            /health/nonsense,             400, invalid-request
            """)
    void aWrongPathGetsAProblem(String path, int status, String type) {
        assertProblem(service.get("auditor", path), status, type);
    }

    @Test
    void aBodyOf64KBIsReadAndALargerOneRefused() {
        assertThat(service.post("auditor", "/access/v1/evaluation", padded(64 * 1024 - QUESTION.length() - 20))
                        .body())
                .isEqualTo("{\"decision\":true}");

        assertProblem(service.post("auditor", "/access/v1/evaluation", padded(64 * 1024)), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /a b HTTP/1.1",
                "NONSENSE",
                "GET //evil HTTP/1.1",
                "G\u0001T / HTTP/1.1",
                "POST /access/v1/evaluation HTTP/9.9"
            })
    void whatIsNoHttpIsNoFaultOfOurs(String requestLine) {
        String answer = untilClosed(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/\\d\\.\\d 4\\d\\d.*").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aChunkedBodyThatIsTooLargeIsRefused() {
        String chunk = "x".repeat(0x8000);
        String chunks = ("8000\r\n" + chunk + "\r\n").repeat(4) + "0\r\n\r\n";
        String answer = untilClosed("POST /access/v1/evaluation HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + service.tokenFor("auditor")
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    private static String padded(int length) {
        return "{\"padding\": \"" + "x".repeat(length) + "\"," + QUESTION.substring(1);
    }

    private static String untilClosed(String request) {
        return RawHttp.untilClosed(service, RawHttp.bytes(request));
    }
}
