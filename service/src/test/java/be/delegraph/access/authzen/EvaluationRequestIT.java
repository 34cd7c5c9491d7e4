// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ScreeningWorld.OTHER_APPLICATION;
import static be.delegraph.testing.ServiceClient.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request is read, by each endpoint that takes one and for whoever sends it. */
class EvaluationRequestIT {

    private static final List<String> ENDPOINTS = List.of("/access/v1/evaluation", "/v1/explanations");
    private static final List<String> CALLERS =
            List.of("portal-screening", "portal-unbound", "auditor", "troubleshooter", "manager", "former-manager");
    private static final String SUBJECT = "{\"type\": \"person\", \"id\": \"" + ANNA + "\"}";
    private static final String RESOURCE = "{\"type\": \"unit\", \"id\": \"" + CAMPUS + "\"}";

    private static final String GOOD = question("context", "{}", APPLICATION);

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            subject  | null                                              | /subject
            subject  | "anna"                                            | /subject
            subject  | {"id": "00000090169"}                             | /subject/type
            subject  | {"type": 1, "id": "00000090169"}                  | /subject/type
            subject  | {"type": "person"}                                | /subject/id
            subject  | {"type": "person", "id": "00000090170"}           | /subject/id
            subject  | {"type": "robot", "id": "r2", "properties": []}   | /subject/properties
            action   | null                                              | /action
            action   | {}                                                | /action/name
            action   | {"name": 1}                                       | /action/name
            action   | {"name": ""}                                      | /action/name
            action   | {"name": "letter-box", "properties": "none"}      | /action/properties
            resource | null                                              | /resource
            resource | {"id": "90010"}                                   | /resource/type
            resource | {"type": "facility"}                              | /resource/id
            resource | {"type": "unit", "id": "0199900173"}              | /resource/id
            resource | {"type": "document", "id": "1", "properties": 1}  | /resource/properties
            context  | "now"                                             | /context
            context  | {"as_of": "2025-06-01"}                           | /context/as_of
            context  | {"as_of": "1999-12-31T23:59:59Z"}                 | /context/as_of
            context  | {"assurance_level": [400]}                        | /context/assurance_level
            context  | {"explain": "yes"}                                | /context/explain
            """)
    void malformedComesBeforeForbidden(String member, String value, String pointer) {
        for (String caller : List.of("portal-screening", "portal-unbound", "manager", "manager-without-number")) {
            for (String endpoint : ENDPOINTS) {
                HttpResponse<String> response = service.post(caller, endpoint, question(member, value));

                assertThat(response.statusCode()).as(caller + endpoint).isEqualTo(400);
                assertThat(json(response).get("pointer").textValue()).isEqualTo(pointer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2025-06-27T18:03-07:00\"",
                "\"1985-10-26T01:22-07:00\"",
                "\"2025-01-01T00:00:00Z\"",
                "\"9999-12-31T23:59:60Z\"",
                "\"yesterday\"",
                "\"\"",
                "0",
                "-1e400",
                "true",
                "null",
                "[\"2025-01-01T00:00:00Z\"]",
                "{\"as_of\": \"2024-01-01T00:00:00Z\"}"
            })
    void theTimeOfTheCallersClockChangesNothing(String time) {
        String without = question("context", "{}", APPLICATION);
        String with = question("context", "{\"time\": " + time + "}", APPLICATION);

        for (String caller : CALLERS) {
            HttpResponse<String> response = service.post(caller, ENDPOINTS.get(0), with);

            assertThat(response.body())
                    .isEqualTo(service.post(caller, ENDPOINTS.get(0), without).body());
            assertThat(service.post(caller, ENDPOINTS.get(1), with).statusCode())
                    .isEqualTo(response.statusCode());
        }
        JsonNode explanation = json(service.post("auditor", ENDPOINTS.get(1), with));
        assertThat(explanation.get("decision").booleanValue()).isTrue();
    }

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
                assertInvalid(send(endpoint, bytes(question(member, value, APPLICATION)), "application/json"), bound);
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
        assertThat(send(ENDPOINTS.get(0), bytes(question("context", context, APPLICATION)), "application/json")
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
        return question("padding", "\"" + padding + "\"", APPLICATION).getBytes(ISO_8859_1);
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

    /** A question about another portal's application that is right but for one member. */
    private static String question(String member, String value) {
        return question(member, value, OTHER_APPLICATION);
    }

    private static String question(String member, String value, String application) {
        Map<String, String> members = new TreeMap<>(
                Map.of("subject", SUBJECT, "action", "{\"name\": \"" + application + "\"}", "resource", RESOURCE));
        members.put(member, value);
        return members.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
