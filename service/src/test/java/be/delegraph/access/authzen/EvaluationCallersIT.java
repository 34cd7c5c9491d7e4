// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.Questions.question;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
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
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal or a manager is told, beside what is for anybody. */
class EvaluationCallersIT {

    private static final String ALLOW = "{\"decision\":true}";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

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
        String elsewhere = question("person", CARLA, APPLICATION, "facility", OTHER_HCO, "{\"explain\": true}");
        String unknown = question("person", CARLA, APPLICATION, "facility", "99999", "{\"explain\": true}");

        assertThat(ask("manager", elsewhere).body())
                .isEqualTo(ask("manager", unknown).body());
    }

    @Test
    void aManagerWhoseTokenNamesNobodyIsRefused() {
        assertProblem(ask("manager-without-number", question(ANNA, APPLICATION, CAMPUS)), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-screening", "manager"})
    void onlyOverseersAskAboutAnotherMoment(String caller) {
        assertProblem(ask(caller, at("2025-06-01T00:00:00Z")), 403, "time-not-yours");
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
        return service.post(caller, "/access/v1/evaluation", body);
    }

    private static String at(String time) {
        return question(ANNA, APPLICATION, CAMPUS, "{\"as_of\": \"" + time + "\"}");
    }

    private static String facility(String person, String hco) {
        return question("person", person, APPLICATION, "facility", hco, "{}");
    }
}
