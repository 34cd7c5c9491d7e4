// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.explanations;

import static be.delegraph.RunningService.json;
import static be.delegraph.ScreeningWorld.ANNA;
import static be.delegraph.ScreeningWorld.APPLICATION;
import static be.delegraph.ScreeningWorld.BERT;
import static be.delegraph.ScreeningWorld.CAMPUS;
import static be.delegraph.ScreeningWorld.OTHER_APPLICATION;
import static be.delegraph.ScreeningWorld.OTHER_CAMPUS;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.RunningService;
import be.delegraph.ScreeningWorld;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplanationIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        ScreeningWorld.create();
        service = RunningService.inSandbox();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAllowShowsEveryLevelAndRule() {
        JsonNode explanation = json(explain("auditor", ANNA, APPLICATION, CAMPUS));

        assertThat(explanation.get("decision").booleanValue()).isTrue();
        assertThat(explanation.get("at").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(explanation.get("reasons")).isEmpty();
        JsonNode registration = explanation.at("/registrations/0");
        assertThat(registration.get("unit").textValue()).isEqualTo(CAMPUS);
        assertThat(registration.get("decision").booleanValue()).isTrue();
        assertThat(registration.findValuesAsText("level"))
                .containsExactly("ORGANISATION", "CAPACITY", "SUBDIVISION", "USER");
        assertThat(registration.at("/levels/2/name").textValue()).isEqualTo("Campus Eén");
        assertThat(registration.at("/levels/2/state").textValue()).isEqualTo("ACTIVE");
        assertThat(registration.at("/levels/2/ticks/0/application").textValue()).isEqualTo(APPLICATION);
        assertThat(registration.at("/levels/2/ticks/0/state").textValue()).isEqualTo("TICKED");
        assertThat(registration.get("rules")).hasSize(8);
        assertThat(registration.at("/rules/0/rule").textValue()).isEqualTo("ORGANISATION_REGISTERED");
        assertThat(registration.at("/rules/0/outcome").textValue()).isEqualTo("SATISFIED");
        assertThat(registration.at("/rules/0/reasons").isArray()).isTrue();
    }

    @Test
    void aDenialShowsWhatFailedWhere() {
        JsonNode explanation = json(explain("auditor", BERT, APPLICATION, CAMPUS));

        assertThat(explanation.get("decision").booleanValue()).isFalse();
        assertThat(explanation.at("/reasons/0/code").textValue()).isEqualTo("NOT_TICKED");
        assertThat(explanation.at("/reasons/0/level").textValue()).isEqualTo("USER");
        assertThat(explanation.at("/registrations/0/levels/3/ticks/0/state").textValue())
                .isEqualTo("NOT_TICKED");
        assertThat(explanation.at("/registrations/0/rules/1/outcome").textValue())
                .isEqualTo("FAILED");
    }

    @Test
    void callersLearnNoMoreThanFromADecision() {
        assertThat(explain("portal-screening", ANNA, OTHER_APPLICATION, CAMPUS).statusCode())
                .isEqualTo(403);
        JsonNode outOfScope = json(explain("manager", ANNA, APPLICATION, OTHER_CAMPUS));
        assertThat(outOfScope.get("registrations")).isEmpty();
        assertThat(outOfScope.at("/reasons/0/code").textValue()).isEqualTo("UNKNOWN_UNIT");
    }

    private static HttpResponse<String> explain(String caller, String person, String application, String unit) {
        return service.post(caller, "/v1/explanations", """
                {"subject": {"type": "person", "id": "%s"}, "action": {"name": "%s"},
                 "resource": {"type": "unit", "id": "%s"}}
                """.formatted(person, application, unit));
    }
}
