// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.Questions.question;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How strongly somebody was authenticated, as a number or under a name. */
class AssuranceIT {

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD)
            .with(
                    "delegraph.assurance-levels",
                    List.of(
                            Map.of("name", "urn:example:badge", "level", 400),
                            Map.of("name", "urn:example:password", "level", 200)));

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

    private static HttpResponse<String> ask(String caller, String body) {
        return service.post(caller, "/access/v1/evaluation", body);
    }
}
