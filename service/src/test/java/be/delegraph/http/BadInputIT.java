// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static be.delegraph.http.ProblemAnswer.assertProblem;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ServiceClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in is answered with the right status and a problem that says what to mend; never with a decision. */
class BadInputIT {

    private static final String SUBJECT = "\"subject\": {\"type\": \"person\", \"id\": \"" + ANNA + "\"}";
    private static final String ACTION = "\"action\": {\"name\": \"" + APPLICATION + "\"}";
    private static final String RESOURCE = "\"resource\": {\"type\": \"unit\", \"id\": \"" + CAMPUS + "\"}";
    private static final String LONG = "a".repeat(257);
    private static final String GOOD = object(SUBJECT, ACTION, RESOURCE);

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    static Stream<Arguments> noJsonObjects() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("   ", ""),
                Arguments.of("null", ""),
                Arguments.of("[]", ""),
                Arguments.of("[" + GOOD + "]", ""),
                Arguments.of("\"text\"", ""),
                Arguments.of("true", ""),
                Arguments.of("{", ""),
                Arguments.of("{'a': 1}", ""),
                Arguments.of("{\"a\": NaN}", ""),
                Arguments.of("not json " + ANNA, ""),
                Arguments.of(GOOD + " trailing", ""),
                Arguments.of(GOOD + GOOD, ""),
                Arguments.of(object(SUBJECT, SUBJECT, ACTION, RESOURCE), ""),
                Arguments.of("[".repeat(2000), ""));
    }

    static Stream<Arguments> malformedActions() {
        return Stream.of(
                Arguments.of("{}", "/subject"),
                Arguments.of(object(SUBJECT, RESOURCE), "/action"),
                Arguments.of(object(ACTION, RESOURCE), "/subject"),
                Arguments.of(object(SUBJECT, ACTION), "/resource"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": null"), "/action"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": \"" + APPLICATION + "\""), "/action"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": [{}]"), "/action"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": {}"), "/action/name"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": {\"name\": 123}"), "/action/name"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": {\"name\": true}"), "/action/name"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": {\"name\": null}"), "/action/name"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": {\"name\": [\"a\"]}"), "/action/name"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": {\"name\": \"\"}"), "/action/name"),
                Arguments.of(object(SUBJECT, RESOURCE, "\"action\": {\"name\": \"" + LONG + "\"}"), "/action/name"),
                Arguments.of(
                        object(SUBJECT, RESOURCE, "\"action\": {\"name\": \"x\", \"properties\": 1}"),
                        "/action/properties"));
    }

    static Stream<Arguments> malformedIds() {
        return Stream.of(
                Arguments.of(subject("\"person\"", "12345"), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"00000090170\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"000000 901 69\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"0000009016\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"47060200096\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"81130103578\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"81022903534\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"00000000097\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"99123100197\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"٠٠٠٠٠٠٩٠١٦٩\""), "/subject/id"),
                Arguments.of(subject("\"person\"", "\"" + LONG + "\""), "/subject/id"),
                Arguments.of(subject("\"robot\"", "\"" + LONG + "\""), "/subject/id"),
                Arguments.of(subject("1", "\"" + ANNA + "\""), "/subject/type"),
                Arguments.of(subject("null", "\"" + ANNA + "\""), "/subject/type"),
                Arguments.of(subject("\"\"", "\"" + ANNA + "\""), "/subject/type"),
                Arguments.of(object("\"subject\": {\"type\": \"person\"}", ACTION, RESOURCE), "/subject/id"),
                Arguments.of(object("\"subject\": {\"id\": \"x\"}", ACTION, RESOURCE), "/subject/type"),
                Arguments.of(resource("unit", "not a unit"), "/resource/id"),
                Arguments.of(resource("unit", "0199900172/"), "/resource/id"),
                Arguments.of(resource("unit", "0199900173"), "/resource/id"),
                Arguments.of(resource("unit", "0199900173/screening-unit/90010"), "/resource/id"),
                Arguments.of(resource("unit", "199900172"), "/resource/id"),
                Arguments.of(resource("unit", LONG), "/resource/id"),
                Arguments.of(resource("unit", "0000000097"), "/resource/id"),
                Arguments.of(resource("unit", "0199900172/screening-unit/090010"), "/resource/id"),
                Arguments.of(resource("facility", "90010/1"), "/resource/id"),
                Arguments.of(resource("facility", "090010"), "/resource/id"),
                Arguments.of(resource("facility", "0"), "/resource/id"),
                Arguments.of(resource("facility", "12345678901"), "/resource/id"),
                Arguments.of(
                        object(SUBJECT, ACTION, "\"resource\": {\"type\": \"facility\", \"id\": 1}"), "/resource/id"));
    }

    static Stream<Arguments> malformedContexts() {
        return Stream.of(
                Arguments.of(context("\"now\""), "/context"),
                Arguments.of(context("[]"), "/context"),
                Arguments.of(context("{\"explain\": \"true\"}"), "/context/explain"),
                Arguments.of(context("{\"explain\": 1}"), "/context/explain"),
                Arguments.of(context("{\"as_of\": 1767225600}"), "/context/as_of"),
                Arguments.of(context("{\"as_of\": \"yesterday\"}"), "/context/as_of"),
                Arguments.of(context("{\"as_of\": \"2026-01-01\"}"), "/context/as_of"),
                Arguments.of(context("{\"as_of\": \"2026-01-01T00:00:00\"}"), "/context/as_of"),
                Arguments.of(context("{\"as_of\": \"2026-13-01T00:00:00Z\"}"), "/context/as_of"),
                Arguments.of(context("{\"as_of\": \"1999-12-31T23:59:59Z\"}"), "/context/as_of"),
                Arguments.of(context("{\"as_of\": \"+999999999-12-31T23:59:59Z\"}"), "/context/as_of"),
                Arguments.of(context("{\"as_of\": \"" + inDays(3654) + "\"}"), "/context/as_of"),
                Arguments.of(context("{\"assurance_level\": 400.0}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": 99}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": 501}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": 9999999999}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": -1}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": 0}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": true}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": {\"value\": 400}}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": [\"high\"]}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": \"\"}"), "/context/assurance_level"),
                Arguments.of(context("{\"assurance_level\": \"" + LONG + "\"}"), "/context/assurance_level"));
    }

    @ParameterizedTest
    @MethodSource({"noJsonObjects", "malformedActions", "malformedIds", "malformedContexts"})
    void aMalformedQuestionGetsNoDecisionButIsToldWhatToMend(String body, String pointer) {
        for (String path : new String[] {"/access/v1/evaluation", "/v1/explanations"}) {
            HttpResponse<String> response = service.post("auditor", path, body);

            JsonNode problem = assertProblem(response, 400, "invalid-request");
            assertThat(problem.get("pointer").textValue()).isEqualTo(pointer);
            assertThat(response.body()).doesNotContain(ANNA, "00000090170", LONG, "0199900173");
        }
    }

    @Test
    void theLastMomentsOfTheRangeAreAnswered() {
        for (String time : new String[] {"2000-01-01T00:00:00Z", inDays(3650)}) {
            assertThat(service.post("auditor", "/access/v1/evaluation", context("{\"as_of\": \"" + time + "\"}"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String object(String... members) {
        return "{" + String.join(", ", members) + "}";
    }

    private static String subject(String type, String id) {
        return object("\"subject\": {\"type\": " + type + ", \"id\": " + id + "}", ACTION, RESOURCE);
    }

    private static String resource(String type, String id) {
        return object(SUBJECT, ACTION, "\"resource\": {\"type\": \"" + type + "\", \"id\": \"" + id + "\"}");
    }

    private static String context(String context) {
        return object(SUBJECT, ACTION, RESOURCE, "\"context\": " + context);
    }

    private static String inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).toString();
    }
}
