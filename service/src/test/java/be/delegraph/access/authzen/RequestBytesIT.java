// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.Questions.almostRight;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ServiceClient.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is JSON in UTF-8, within bounds, whatever its bytes look like otherwise. */
class RequestBytesIT {

    private static final List<String> ENDPOINTS = List.of("/access/v1/evaluation", "/v1/explanations");
    private static final String GOOD = almostRight("context", "{}", APPLICATION);

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    static Stream<byte[]> noUtf8() {
        return Stream.of(
                GOOD.getBytes(UTF_16),
                GOOD.getBytes(UTF_16BE),
                GOOD.getBytes(UTF_16LE),
                GOOD.getBytes(Charset.forName("UTF-32")),
                GOOD.getBytes(Charset.forName("UTF-32LE")),
                bytes("\ufeff" + GOOD),
                withPadding(0xE9),
                withPadding(0xC0, 0x80),
                withPadding(0xC1, 0xA1),
                withPadding(0xE0, 0x81, 0xA1),
                withPadding(0xF0, 0x80, 0x81, 0xA1),
                withPadding(0xED, 0xA0, 0x80),
                withPadding(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
                withPadding(0xF4, 0x90, 0x80, 0x80),
                withPadding(0xF8, 0x88, 0x80, 0x80, 0x80),
                withPadding(0xC3),
                withPadding(0x80),
                withPadding(0xFF),
                overlongName());
    }

    @ParameterizedTest
    @MethodSource("noUtf8")
    void whatIsNotUtf8GetsNoDecision(byte[] body) {
        for (String endpoint : ENDPOINTS) {
            assertInvalid(send(endpoint, body, "application/json"), "UTF-8");
        }
    }

    @Test
    void everyCharacterOfUtf8IsRead() {
        assertThat(send(
                                ENDPOINTS.get(0),
                                withPadding(0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80),
                                "application/json")
                        .body())
                .isEqualTo("{\"decision\":true}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-16",
                "application/json; charset=ISO-8859-1",
                "application/json;charset=\"utf-32\"",
                "application/json; charset=us-ascii",
                "application/json; charset=nonsense",
                "application/json; charset=-",
                "application/json; charset=\"\""
            })
    void anotherCharsetIsRefusedWhateverTheBytes(String contentType) {
        for (String endpoint : ENDPOINTS) {
            HttpResponse<String> response = send(endpoint, bytes(GOOD), contentType);

            assertThat(response.statusCode()).isEqualTo(415);
            assertThat(json(response).get("type").textValue())
                    .isEqualTo("urn:delegraph:problem:unsupported-media-type");
            assertThat(json(response).get("detail").textValue()).contains("UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "application/json;CHARSET=\"UTF-8\"", "application/json"})
    void utf8IsAcceptedHoweverItIsNamed(String contentType) {
        assertThat(send(ENDPOINTS.get(0), bytes(GOOD), contentType).body()).isEqualTo("{\"decision\":true}");
    }

    static Stream<Arguments> beyondBounds() {
        String digits = "7".repeat(2_000);
        return Stream.of(
                Arguments.of(digits, "1000 digits"),
                Arguments.of("-" + digits, "1000 digits"),
                Arguments.of("0." + digits, "1000 digits"),
                Arguments.of("1e" + digits, "1000 digits"),
                Arguments.of("[".repeat(1_000) + digits + "]".repeat(1_000), "1000 deep"),
                Arguments.of("[".repeat(900) + digits + "]".repeat(900), "1000 digits"),
                Arguments.of("[".repeat(20_000), "1000 deep"),
                Arguments.of("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000), "1000 deep"));
    }

    @ParameterizedTest
    @MethodSource("beyondBounds")
    void whatIsBeyondBoundsIsToldWhichOne(String value, String bound) {
        for (String endpoint : ENDPOINTS) {
            for (String member : List.of("subject", "context", "anything")) {
                assertInvalid(
                        send(endpoint, bytes(almostRight(member, value, APPLICATION)), "application/json"), bound);
            }
        }
    }

    static Stream<String> withinBounds() {
        return Stream.of(
                "{\"anything\": " + "7".repeat(1_000) + "}",
                "{\"anything\": 1e99999999}",
                "{\"anything\": " + "[".repeat(900) + "]".repeat(900) + "}",
                "{\"anything\": \"" + "x".repeat(60_000) + "\"}",
                "{\"" + "x".repeat(60_000) + "\": 1}",
                "{" + collidingNames() + "}");
    }

    @ParameterizedTest
    @MethodSource("withinBounds")
    void whatNobodyAsksForMayBeLongDeepAndMany(String context) {
        assertThat(send(ENDPOINTS.get(0), bytes(almostRight("context", context, APPLICATION)), "application/json")
                        .body())
                .isEqualTo("{\"decision\":true}");
    }

    private static void assertInvalid(HttpResponse<String> response, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("type").textValue()).isEqualTo("urn:delegraph:problem:invalid-request");
        assertThat(json(response).get("detail").textValue()).contains(detail);
    }

    private static HttpResponse<String> send(String endpoint, byte[] body, String contentType) {
        return service.send(service.as("auditor", endpoint)
                .setHeader("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** A right question with these bytes in a member that nobody asks for. */
    private static byte[] withPadding(int... bytes) {
        StringBuilder padding = new StringBuilder();
        for (int each : bytes) {
            padding.append((char) each);
        }
        return almostRight("padding", "\"" + padding + "\"", APPLICATION).getBytes(ISO_8859_1);
    }

    /** A right question but for the action's name, one letter of which is in two bytes instead of one. */
    private static byte[] overlongName() {
        return GOOD.replace("\"name\"", "\"n\u00c1\u00a1me\"").getBytes(ISO_8859_1);
    }

    /** Names that fall into one place of a table that computes 33 h + c: a letter more before, 33 less after. */
    private static String collidingNames() {
        return IntStream.range(0, 1 << 11)
                .mapToObj(bits -> IntStream.range(0, 11)
                        .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Az" : "BY")
                        .collect(Collectors.joining()))
                .map(name -> "\"" + name + "\":1")
                .collect(Collectors.joining(","));
    }
}
