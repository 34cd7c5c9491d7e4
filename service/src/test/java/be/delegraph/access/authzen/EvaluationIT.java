// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.BERT;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ScreeningWorld.CARLA;
import static be.delegraph.testing.ScreeningWorld.HCO;
import static be.delegraph.testing.ScreeningWorld.OTHER_APPLICATION;
import static be.delegraph.testing.ScreeningWorld.OTHER_CAMPUS;
import static be.delegraph.testing.ScreeningWorld.OTHER_HCO;
import static be.delegraph.testing.ScreeningWorld.UNKNOWN_PERSON;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationIT {

    private static final String PATH = "/access/v1/evaluation";
    private static final String ALLOW = "{\"decision\":true}";
    private static final String DENY = "{\"decision\":false}";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD)
            .with(
                    "delegraph.assurance-levels",
                    List.of(
                            Map.of("name", "urn:example:badge", "level", 400),
                            Map.of("name", "urn:example:password", "level", 200)));

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"assurance_level": 400}                                    | true
                    {"assurance_level": 399}                                    | false
                    {"assurance_level": "urn:be:fedict:iam:fas:Level450"}       | true
                    {"assurance_level": "urn:be:fedict:iam:fas:citizen:Level100"} | false
                    {"assurance_level": null}                                   | true
                    {"assurance_level": "urn:be:fedict:iam:fas:Level400"}       | true
                    {"assurance_level": "urn:be:fedict:iam:fas:Level350"}       | false
                    {"assurance_level": "urn:be:fedict:iam:fas:citizen:Level450"} | true
                    {"assurance_level": "urn:be:fedict:iam:fas:citizen:Level300"} | false
                    {"assurance_level": "urn:be:fedict:iam:fas:enterprise:Level300"} | false
                    {"assurance_level": "http://eidas.europa.eu/LoA/high"}      | true
                    {"assurance_level": "http://eidas.europa.eu/LoA/substantial"} | true
                    {"assurance_level": "http://eidas.europa.eu/LoA/low"}       | false
                    {"assurance_level": "high"}                                 | true
                    {"assurance_level": "substantial"}                          | true
                    {"assurance_level": "low"}                                  | false
                    {"assurance_level": "urn:example:badge"}                    | true
                    {"assurance_level": "urn:example:password"}                 | false
                    {"assurance_level": "HIGH"}                                 | false
                    {"assurance_level": "high "}                                | false
                    {"assurance_level": "urn:be:fedict:iam:fas:Level999"}       | false
                    {"assurance_level": "urn:be:fedict:iam:fas:Level1000"}      | false
                    {"assurance_level": "Level450"}                             | false
                    {"assurance_level": "450"}                                  | false
                    {"assurance_level": "anything"}                             | false
                    """)
    void theAssuranceLevelCounts(String context, boolean allowed) {
        assertThat(json(ask("auditor", question(ANNA, APPLICATION, CAMPUS, context)))
                        .get("decision")
                        .booleanValue())
                .isEqualTo(allowed);
    }

    @Test
    void aNameThatNobodyKnowsIsToldAsTooLow() {
        assertThat(json(ask(
                                "auditor",
                                question(ANNA, APPLICATION, CAMPUS, "{\"assurance_level\": \"x\", \"explain\": true}")))
                        .at("/context/reasons/0/code")
                        .textValue())
                .isEqualTo("ASSURANCE_TOO_LOW");
    }

    @Test
    void aPastMomentIsAnsweredAsItWas() {
        assertThat(ask("auditor", at("2024-06-01T00:00:00Z")).body()).isEqualTo(DENY);
        assertThat(ask("troubleshooter", at("2025-06-01T00:00:00+02:00")).body())
                .isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-screening", "manager"})
    void onlyOverseersAskAboutAnotherMoment(String caller) {
        assertProblem(ask(caller, at("2025-06-01T00:00:00Z")), 403, "time-not-yours");
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
        String body = body(subjectType, subject, action, resourceType, resource, "{\"explain\": true}");

        HttpResponse<String> response = ask("auditor", body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("decision").booleanValue()).isFalse();
        assertThat(json(response).at("/context/reasons/0/code").textValue()).isEqualTo(code);
    }

    @Test
    void aPortalAsksAboutItsOwnApplication() {
        assertThat(ask("portal-screening", question(ANNA, APPLICATION, CAMPUS)).body())
                .isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER_APPLICATION, "not-in-the-catalogue", "can_read", "SCREENING-REGISTER"})
    void aPortalLearnsNothingAboutAnotherApplication(String application) {
        assertProblem(ask("portal-screening", question(ANNA, application, CAMPUS)), 403, "application-not-yours");
        assertProblem(
                ask("portal-screening", question(UNKNOWN_PERSON, application, OTHER_CAMPUS)),
                403,
                "application-not-yours");
    }

    @Test
    void aManagerAsksAboutWhatHeManagesAndBelow() {
        assertThat(ask("manager", question(ANNA, APPLICATION, CAMPUS)).body()).isEqualTo(ALLOW);
        assertThat(ask("manager", question(ANNA, APPLICATION, "0199900172/screening-unit"))
                        .body())
                .isEqualTo(ALLOW);
        assertThat(ask("manager", facility(ANNA, HCO)).body()).isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER_CAMPUS, "0199900271", "0199900172"})
    void whatAManagerDoesNotManageAnswersLikeAnUnknownUnit(String unit) {
        assertLikeUnknown("manager", unit);
    }

    @Test
    void whoManagedOnceManagesNoMore() {
        assertLikeUnknown("former-manager", CAMPUS);
    }

    @Test
    void aFacilityElsewhereAnswersAManagerLikeAnUnknownOne() {
        String elsewhere = body("person", CARLA, APPLICATION, "facility", OTHER_HCO, "{\"explain\": true}");
        String unknown = body("person", CARLA, APPLICATION, "facility", "99999", "{\"explain\": true}");

        assertThat(ask("manager", elsewhere).body())
                .isEqualTo(ask("manager", unknown).body());
    }

    @Test
    void aManagerWhoseTokenNamesNobodyIsRefused() {
        assertProblem(ask("manager-without-number", question(ANNA, APPLICATION, CAMPUS)), 403, "forbidden");
    }

    private static void assertLikeUnknown(String caller, String unit) {
        for (String person : new String[] {ANNA, UNKNOWN_PERSON}) {
            String known = question(person, APPLICATION, unit, "{\"explain\": true}");
            String unknown = question(person, APPLICATION, "0199900370", "{\"explain\": true}");
            assertThat(ask(caller, known).body()).isEqualTo(ask(caller, unknown).body());
            assertThat(ask(caller, known).body()).contains("UNKNOWN_UNIT");
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).get("type").textValue()).isEqualTo("urn:delegraph:problem:" + type);
    }

    private static HttpResponse<String> ask(String caller, String body) {
        return service.post(caller, PATH, body);
    }

    private static String at(String time) {
        return question(ANNA, APPLICATION, CAMPUS, "{\"as_of\": \"" + time + "\"}");
    }

    private static String question(String person, String application, String unit) {
        return question(person, application, unit, "{}");
    }

    private static String question(String person, String application, String unit, String context) {
        return body("person", person, application, "unit", unit, context);
    }

    private static String facility(String person, String hco) {
        return body("person", person, APPLICATION, "facility", hco, "{}");
    }

    private static String body(
            String subjectType, String subject, String action, String resourceType, String resource, String context) {
        return """
                {"subject": {"type": "%s", "id": "%s"}, "action": {"name": "%s"},
                 "resource": {"type": "%s", "id": "%s"}, "context": %s}
                """.formatted(subjectType, subject, action, resourceType, resource, context);
    }
}
