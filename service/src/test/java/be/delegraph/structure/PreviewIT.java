// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import static be.delegraph.testing.Hospital.BUS;
import static be.delegraph.testing.Hospital.CAPACITY;
import static be.delegraph.testing.Hospital.CLINIC;
import static be.delegraph.testing.Hospital.NORTH;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Asker;
import be.delegraph.access.DecisionPoint;
import be.delegraph.access.Question;
import be.delegraph.access.Resource;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.testing.Hospital;
import be.delegraph.testing.SampleData;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a preview says comes true, and the preview itself leaves nothing behind. */
class PreviewIT {

    private static final String TB = "tb-hospital";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(SampleData.CATALOGUE);

    private final TestGraph graph = new TestGraph();
    private final Hospital hospital = new Hospital(service);

    @BeforeEach
    void restore() {
        Hospital.restore();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # path,             unit,         application, gain, lose, suspended, still denied
            /v1/units/ticks,      /91100/91102, ehealthbox,  1,    0,    0,         0
            /v1/units/ticks/end,  /91100/91101, heracles,    0,    0,    6,         6
            /v1/units/ticks/end,  /91100/91101, ehealthbox,  0,    0,    9,         6
            /v1/units/blocks,     /91100,       ,            0,    0,    9,         9
            /v1/units/blocks/end, /91200/91204, ,            1,    0,    0,         0
            """)
    void tellsWhoGainsAndWhoLoses(
            String path, String unit, String application, int gain, int lose, int suspended, int stillDenied) {
        JsonNode preview = json(hospital.change(TB, path + "?preview=true", CAPACITY + unit, application));

        assertThat(preview.get("outcome").textValue()).as(preview.toString()).isEqualTo("DONE");
        assertThat(counts(preview))
                .isEqualTo(Map.of("gain", gain, "lose", lose, "suspended", suspended, "stillDenied", stillDenied));
        assertThat(
                        graph.value(
                                "MATCH (n:Change|Chain|Receipt) WHERE coalesce(n.chain, n.name) <> 'catalogue' RETURN count(n)"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /v1/units/ticks,      /91100/91102, ehealthbox
            /v1/units/ticks/end,  /91100/91101, heracles
            /v1/units/ticks/end,  '',           ehealthbox
            /v1/units/blocks,     /91100,
            /v1/units/blocks/end, /91200/91204,
            """)
    void comesTrue(String path, String unit, String application) {
        Map<String, Boolean> before = everybody();
        JsonNode preview = json(hospital.change(TB, path + "?preview=true", CAPACITY + unit, application));
        assertThat(everybody()).isEqualTo(before);

        hospital.change(TB, path, CAPACITY + unit, application);

        Map<String, Boolean> after = everybody();
        long gained = after.entrySet().stream()
                .filter(right -> right.getValue() && !before.get(right.getKey()))
                .count();
        long lost = before.entrySet().stream()
                .filter(right -> right.getValue() && !after.get(right.getKey()))
                .count();
        assertThat(heracles(preview, "gain")).isEqualTo(gained);
        assertThat(heracles(preview, "suspended") + heracles(preview, "lose")).isEqualTo(lost);
        assertThat(gained + lost).isPositive();
    }

    @Test
    void tellsWhyWhoeverHasTheRightStillCannotUseIt() {
        JsonNode preview = json(hospital.change(TB, "/v1/units/blocks?preview=true", NORTH, null));

        JsonNode reasons = preview.get("suspended").get("first").get(0).get("reasons");
        assertThat(reasons.get(0).get("code").textValue()).isEqualTo("BLOCKED");
        assertThat(reasons.get(0).get("unit").textValue()).isEqualTo(NORTH);
    }

    @ParameterizedTest
    @CsvSource({"preview=maybe", "preview=", "preview=TRUE", "preview=1"})
    void whatIsNeitherYesNorNoChangesNothing(String query) {
        assertThat(hospital.change(TB, "/v1/units/ticks?" + query, BUS, "ehealthbox")
                        .statusCode())
                .isEqualTo(400);
        assertThat(graph.value("MATCH (n:Change) RETURN count(n.target)")).isEqualTo(0L);
    }

    @Test
    void tellsWhoItIsAbout() {
        JsonNode preview = json(hospital.change(TB, "/v1/units/ticks?preview=true", BUS, "ehealthbox"));

        assertThat(preview.get("gain").get("persons").intValue()).isEqualTo(1);
        assertThat(preview.get("gain").get("first").get(0).get("name").textValue())
                .isEqualTo("Bianca Onderweg");
    }

    @Test
    void isNoSubmissionOfTheChangeThatItsKeyWouldStandFor() {
        Map<String, String> key = Map.of("Idempotency-Key", "once");
        for (int time = 0; time < 2; time++) {
            assertThat(hospital.send(TB, "/v1/units/ticks?preview=true", BUS, "ehealthbox", key)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(hospital.send(TB, "/v1/units/ticks", BUS, "ehealthbox", key)
                            .body())
                    .contains("\"sequence\":1");
        }
        assertThat(graph.value("MATCH (n:Change) RETURN count(n.target)")).isEqualTo(1L);
    }

    @Test
    void itsETagIsForTheChangeItself() {
        String eTag = hospital.change(TB, "/v1/units/ticks?preview=true", BUS, "ehealthbox")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(hospital.send(TB, "/v1/units/ticks", BUS, "ehealthbox", Map.of("If-Match", eTag))
                        .statusCode())
                .isEqualTo(200);
        assertThat(hospital.send(TB, "/v1/units/ticks/end", BUS, "ehealthbox", Map.of("If-Match", eTag))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void isRefusedLikeTheChangeItself() {
        assertThat(hospital.change("site-manager-hospital", "/v1/units/ticks?preview=true", BUS, "ehealthbox")
                        .statusCode())
                .isEqualTo(404);
        assertThat(hospital.change(TB, "/v1/units/ticks?preview=true", CLINIC, "evipa")
                        .statusCode())
                .isEqualTo(409);
        assertThat(hospital.change(TB, "/v1/units/ticks?preview=maybe", BUS, "ehealthbox")
                        .statusCode())
                .isEqualTo(400);
    }

    private static Map<String, Integer> counts(JsonNode preview) {
        Map<String, Integer> counts = new HashMap<>();
        for (String group : new String[] {"gain", "lose", "suspended", "stillDenied"}) {
            counts.put(group, preview.get(group).get("rights").intValue());
        }
        return counts;
    }

    private static long heracles(JsonNode preview, String group) {
        long found = 0;
        for (JsonNode right : preview.get(group).get("first")) {
            found += right.get("application").textValue().equals("heracles") ? 1 : 0;
        }
        return found;
    }

    /** Whether each registration lets its holder use Heracles, asked one by one. */
    private Map<String, Boolean> everybody() {
        Map<String, Boolean> rights = new HashMap<>();
        graph.rows("""
                        MATCH (number:PersonNumber)-[:IDENTIFIES]->(:Person)-[:REGISTERED_AS]->(user:User)-[:AT]->(unit)
                        RETURN user.id AS user, min(number.value) AS number, unit.id AS unit""", Map.of()).forEach(row -> rights.put((String) row.get("user"), mayUse(row)));
        return rights;
    }

    private boolean mayUse(Map<String, Object> row) {
        return service.bean(DecisionPoint.class)
                .decide(
                        new Question(
                                new Insz((String) row.get("number")),
                                new ApplicationCode("heracles"),
                                new Resource.Unit(new UnitId((String) row.get("unit"))),
                                Instant.now(),
                                null),
                        new Asker("preview"))
                .toCompletableFuture()
                .join()
                .allowed();
    }
}
