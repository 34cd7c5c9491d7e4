// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import static be.delegraph.RunningService.body;
import static be.delegraph.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.RunningService;
import be.delegraph.ScreeningWorld;
import be.delegraph.TestGraph;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ticking and unticking applications at units, over HTTP (requirements 51). */
class UnitTicksIT {

    private static final String TICK = "/v1/units/ticks";
    private static final String UNTICK = "/v1/units/ticks/end";
    private static final String CAPACITY = "0199900172/screening-unit";

    private final TestGraph graph = new TestGraph();
    private RunningService service;

    @BeforeEach
    void start() {
        ScreeningWorld.create();
        service = RunningService.inSandbox();
    }

    @AfterEach
    void stop() {
        service.close();
        graph.close();
    }

    @Test
    void aTickIsMadeWithAReceipt() {
        HttpResponse<String> response = change(TICK, ScreeningWorld.CAMPUS, ScreeningWorld.OTHER_APPLICATION);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).get("outcome").textValue()).isEqualTo("DONE");
        assertThat(json(response).get("sequence").intValue()).isEqualTo(1);
        assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(openTicks(ScreeningWorld.CAMPUS, ScreeningWorld.OTHER_APPLICATION))
                .isEqualTo(1);
    }

    @Test
    void whatIsTickedAlreadyIsAnsweredAsDoneAndRecordedNoSecondTime() {
        change(TICK, ScreeningWorld.CAMPUS, ScreeningWorld.OTHER_APPLICATION);

        HttpResponse<String> again = change(TICK, ScreeningWorld.CAMPUS, ScreeningWorld.OTHER_APPLICATION);

        assertThat(json(again).get("outcome").textValue()).isEqualTo("ALREADY_SO");
        assertThat(graph.value("MATCH (c:Change) RETURN count(c)")).isEqualTo(1L);
    }

    @Test
    void anUntickIsTheEndOfATick() {
        HttpResponse<String> response = change(UNTICK, CAPACITY, ScreeningWorld.APPLICATION);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).get("outcome").textValue()).isEqualTo("DONE");
        assertThat(openTicks(CAPACITY, ScreeningWorld.APPLICATION)).isZero();
        assertThat(change(TICK, ScreeningWorld.CAMPUS, ScreeningWorld.APPLICATION)
                        .body())
                .contains("ALREADY_SO");
        assertThat(change(UNTICK, ScreeningWorld.CAMPUS, ScreeningWorld.APPLICATION)
                        .body())
                .contains("DONE");
        HttpResponse<String> above = change(TICK, ScreeningWorld.CAMPUS, ScreeningWorld.APPLICATION);
        assertThat(above.statusCode()).isEqualTo(409);
        assertThat(json(above).get("type").textValue()).isEqualTo("urn:delegraph:problem:not-ticked-above");
        assertThat(json(above).get("unit").textValue()).isEqualTo(CAPACITY);
        assertThat(json(above).get("ask").textValue()).isEqualTo("TB");
    }

    private HttpResponse<String> change(String path, String unit, String application) {
        return service.send(service.as("manager", path)
                .POST(body("{\"unit\": \"%s\", \"application\": \"%s\"}".formatted(unit, application)))
                .build());
    }

    private long openTicks(String unit, String application) {
        List<Map<String, Object>> rows = graph.rows("""
                MATCH (:Unit {id: $unit})-[tick:TICKS]->(:Application {code: $application})
                RETURN count(tick) AS ticks""", Map.of("unit", unit, "application", application));
        return (Long) rows.get(0).get("ticks");
    }
}
