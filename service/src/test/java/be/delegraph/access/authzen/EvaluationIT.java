// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.Questions.question;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.BERT;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ScreeningWorld.HCO;
import static be.delegraph.testing.ScreeningWorld.OTHER_HCO;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationIT {

    private static final String PATH = "/access/v1/evaluation";
    private static final String ALLOW = "{\"decision\":true}";
    private static final String DENY = "{\"decision\":false}";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    @Test
    void anAllowIsExactlyTheStandardsBody() {
        HttpResponse<String> response = ask("auditor", question(ANNA, APPLICATION, CAMPUS));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo(ALLOW);
    }

    @Test
    void aDenialIsExactlyTheStandardsBodyUnlessReasonsAreAskedFor() {
        assertThat(ask("auditor", question(BERT, APPLICATION, CAMPUS)).body()).isEqualTo(DENY);
    }

    @Test
    void aDenialTellsItsReasonsToWhoAsksForThem() {
        JsonNode context = json(ask("auditor", question(BERT, APPLICATION, CAMPUS, "{\"explain\": true}")))
                .get("context");

        assertThat(context.at("/reasons/0/code").textValue()).isEqualTo("NOT_TICKED");
        assertThat(context.at("/reasons/0/rule").textValue()).isEqualTo("TICKED_AT_EVERY_LEVEL");
        assertThat(context.at("/reasons/0/level").textValue()).isEqualTo("USER");
        assertThat(context.at("/reasons/0/unit").textValue()).isEqualTo(CAMPUS);
        assertThat(context.at("/reasons/0/application").textValue()).isEqualTo(APPLICATION);
        assertThat(List.of("nl", "fr", "de", "en")).allSatisfy(language -> {
            assertThat(context.at("/reason_admin/" + language).textValue()).contains(CAMPUS);
            assertThat(context.at("/reason_user/" + language).textValue()).isNotBlank();
        });
    }

    @Test
    void anAllowHasNoReasonsToTell() {
        assertThat(ask("auditor", question(ANNA, APPLICATION, CAMPUS, "{\"explain\": true}"))
                        .body())
                .isEqualTo(ALLOW);
    }

    @Test
    void aFacilityIsAskedAboutByItsNumber() {
        assertThat(ask("auditor", facility(ANNA, HCO)).body()).isEqualTo(ALLOW);
        assertThat(ask("auditor", facility(ANNA, OTHER_HCO)).body()).isEqualTo(DENY);
    }

    @Test
    void aPastMomentIsAnsweredAsItWas() {
        assertThat(ask("auditor", at("2024-06-01T00:00:00Z")).body()).isEqualTo(DENY);
        assertThat(ask("troubleshooter", at("2025-06-01T00:00:00+02:00")).body())
                .isEqualTo(ALLOW);
    }

    @Test
    void unknownMembersAndPropertiesChangeNothing() {
        String body = """
                {"subject": {"type": "person", "id": "%s", "properties": {"role": "admin", "ticks": ["%s"]}, "x": 1},
                 "action": {"name": "%s", "properties": {"allowed": true}},
                 "resource": {"type": "unit", "id": "%s", "properties": {"allowed": true}},
                 "context": {"anything": [1, {}]}, "options": {"decision": true}, "decision": true}
                """.formatted(BERT, APPLICATION, APPLICATION, CAMPUS);

        assertThat(ask("auditor", body).body()).isEqualTo(DENY);
    }

    @Test
    void identicalRequestsHaveIdenticalBodies() {
        String question = question(BERT, APPLICATION, CAMPUS, "{\"explain\": true}");

        assertThat(ask("auditor", question).body())
                .isEqualTo(ask("auditor", question).body());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    person, 00000090664, unit,     0199900172/screening-unit/90010, screening-register,   UNKNOWN_PERSON
                    robot,  r2,          unit,     0199900172/screening-unit/90010, screening-register,   UNKNOWN_PERSON
                    Person, x,           unit,     0199900172/screening-unit/90010, screening-register,   UNKNOWN_PERSON
                    person, 10000100182, unit,     0199900172/screening-unit/90010, screening-register,   UNKNOWN_PERSON
                    person, 10200100128, unit,     0199900172/screening-unit/90010, screening-register,   UNKNOWN_PERSON
                    person, 00000090169, unit,     0199900172/screening-unit/99999, screening-register,   UNKNOWN_UNIT
                    person, 00000090169, unit,     0199900172/Screening-Unit/90010, screening-register,   UNKNOWN_UNIT
                    person, 00000090169, facility, 99999,                           screening-register,   UNKNOWN_UNIT
                    person, 00000090169, document, 123,                             screening-register,   UNKNOWN_UNIT
                    person, 00000090169, unit,     0199900172/screening-unit/90010, not-in-the-catalogue, UNKNOWN_APPLICATION
                    person, 00000090169, unit,     0199900172/screening-unit/90010, can_read,             UNKNOWN_APPLICATION
                    person, 00000090169, unit,     0199900172/screening-unit/90010, SCREENING-REGISTER,   UNKNOWN_APPLICATION
                    """)
    void whatIsUnknownIsDenied(
            String subjectType, String subject, String resourceType, String resource, String action, String code) {
        String body = question(subjectType, subject, action, resourceType, resource, "{\"explain\": true}");

        HttpResponse<String> response = ask("auditor", body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("decision").booleanValue()).isFalse();
        assertThat(json(response).at("/context/reasons/0/code").textValue()).isEqualTo(code);
    }

    private static HttpResponse<String> ask(String caller, String body) {
        return service.post(caller, PATH, body);
    }

    private static String at(String time) {
        return question(ANNA, APPLICATION, CAMPUS, "{\"as_of\": \"" + time + "\"}");
    }

    private static String facility(String person, String hco) {
        return question("person", person, APPLICATION, "facility", hco, "{}");
    }
}
