// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.Questions.almostRight;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.OTHER_APPLICATION;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request is read, by each endpoint that takes one and for whoever sends it. */
class EvaluationRequestIT {

    private static final List<String> ENDPOINTS = List.of("/access/v1/evaluation", "/v1/explanations");
    private static final List<String> CALLERS =
            List.of("portal-screening", "portal-unbound", "auditor", "troubleshooter", "manager", "former-manager");

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
                HttpResponse<String> response =
                        service.post(caller, endpoint, almostRight(member, value, OTHER_APPLICATION));

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
        String without = almostRight("context", "{}", APPLICATION);
        String with = almostRight("context", "{\"time\": " + time + "}", APPLICATION);

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
}
