// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.explanations;

import static be.delegraph.testing.Questions.question;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.BERT;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ScreeningWorld.OTHER_APPLICATION;
import static be.delegraph.testing.ScreeningWorld.OTHER_CAMPUS;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.hierarchy.HierarchyReader;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExplanationIT {

    private static final String EVERYWHERE = "00000090763";
    private static final String LARGE_ORGANISATION = "0199900469";
    private static final int FIRST_CAMPUS = 95_000;
    private static final int CAMPUSES = 120;

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    @BeforeAll
    static void addALargeOrganisation(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("campuses.yaml"), campuses(CAMPUSES));
        new TestGraph().write(HierarchyReader.read(file));
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

    @Test
    void anExplanationSaysHowManyRegistrationsItLeavesOut() {
        JsonNode all = json(explain("auditor", ANNA, APPLICATION, CAMPUS));
        assertThat(all.get("registrationsTotal").intValue()).isEqualTo(1);
        assertThat(all.get("truncated").booleanValue()).isFalse();

        JsonNode some = json(explain("auditor", EVERYWHERE, APPLICATION, LARGE_ORGANISATION));
        assertThat(some.get("registrations")).hasSize(100);
        assertThat(some.get("registrationsTotal").intValue()).isEqualTo(CAMPUSES);
        assertThat(some.get("truncated").booleanValue()).isTrue();
    }

    @Test
    void theRegistrationNearestToAnAllowIsNeverLeftOut() {
        JsonNode explanation = json(explain("auditor", EVERYWHERE, APPLICATION, LARGE_ORGANISATION));

        assertThat(explanation.get("decision").booleanValue()).isTrue();
        assertThat(explanation.at("/registrations/0/decision").booleanValue()).isTrue();
        assertThat(explanation.at("/registrations/0/unit").textValue()).endsWith("/" + (FIRST_CAMPUS + CAMPUSES - 1));
        assertThat(explanation.at("/registrations/1/decision").booleanValue()).isFalse();
    }

    /** An organisation in which one person is registered everywhere, and may at the last campus only. */
    private static String campuses(int number) {
        StringBuilder yaml = new StringBuilder("""
                title: One person at many campuses
                since: 2025-01-01
                persons:
                  dora: {insz: "%s", givenName: Dora, surname: Overal}
                organisations:
                  - number: "%s"
                    name: Grote Zorg
                    capacities:
                      - type: screening-unit
                        ticks: [screening-register]
                        subdivisions:
                """.formatted(EVERYWHERE, LARGE_ORGANISATION));
        for (int campus = 0; campus < number; campus++) {
            yaml.append("""
                              - hco: "%d"
                                type: screening-campus
                                name: Campus %d
                                ticks: [screening-register]
                                users:
                                  - {person: dora%s}
                    """.formatted(
                    FIRST_CAMPUS + campus, campus, campus == number - 1 ? ", ticks: [screening-register]" : ""));
        }
        return yaml.toString();
    }

    private static HttpResponse<String> explain(String caller, String person, String application, String unit) {
        return service.post(caller, "/v1/explanations", question(person, application, unit));
    }
}
