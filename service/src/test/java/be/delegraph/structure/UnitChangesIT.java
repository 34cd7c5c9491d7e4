// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import static be.delegraph.testing.Hospital.BIANCA;
import static be.delegraph.testing.Hospital.BUS;
import static be.delegraph.testing.Hospital.CAPACITY;
import static be.delegraph.testing.Hospital.CLINIC;
import static be.delegraph.testing.Hospital.LENA;
import static be.delegraph.testing.Hospital.LOTTE;
import static be.delegraph.testing.Hospital.NORTH;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.Hospital;
import be.delegraph.testing.SampleData;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What managers do to units, and what comes of it in decisions (requirements 44, 51). */
class UnitChangesIT {

    private static final String TICK = "/v1/units/ticks";
    private static final String UNTICK = "/v1/units/ticks/end";
    private static final String BLOCK = "/v1/units/blocks";
    private static final String UNBLOCK = "/v1/units/blocks/end";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(SampleData.CATALOGUE);

    private final Hospital hospital = new Hospital(service);

    @BeforeEach
    void restore() {
        Hospital.restore();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # caller,                     path,               unit below the capacity, application,                  outcome
            htb-hospital,                 /v1/units/ticks,      /91100/91102,           ehealthbox,                   DONE
            co-htb-hospital,              /v1/units/ticks,      /91100/91102,           ehealthbox,                   DONE
            tb-hospital,                  /v1/units/ticks,      /91100/91102,           ehealthbox,                   DONE
            subdivision-manager-hospital, /v1/units/ticks,      /91100/91102,           ehealthbox,                   DONE
            site-manager-hospital,        /v1/units/ticks,      /91100/91101,           ebmpracticenet,               DONE
            site-manager-hospital,        /v1/units/ticks,      /91100/91101,           heracles,                     ALREADY_SO
            tb-hospital,                  /v1/units/ticks,      /91200,                 ehealth-certificate-manager,  DONE
            site-manager-hospital,        /v1/units/ticks/end,  /91100/91101,           heracles,                     DONE
            htb-hospital,                 /v1/units/ticks/end,  '',                     heracles,                     DONE
            tb-hospital,                  /v1/units/ticks/end,  /91200/91202,           heracles,                     ALREADY_SO
            subdivision-manager-hospital, /v1/units/blocks,     /91100/91101,           ,                             DONE
            htb-hospital,                 /v1/units/blocks,     '',                     ,                             DONE
            tb-hospital,                  /v1/units/blocks,     /91200/91204,           ,                             ALREADY_SO
            tb-hospital,                  /v1/units/blocks/end, /91200/91204,           ,                             DONE
            tb-hospital,                  /v1/units/blocks/end, /91100/91101,           ,                             ALREADY_SO
            """)
    void isDoneByWhoManagesIt(String caller, String path, String unit, String application, String outcome) {
        HttpResponse<String> response = hospital.change(caller, path, CAPACITY + unit, application);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).get("outcome").textValue()).isEqualTo(outcome);
        assertThat(json(response).get("sequence").longValue()).isEqualTo(outcome.equals("DONE") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # caller,                     path,               unit below the capacity, application,   status, problem
            site-manager-hospital,        /v1/units/ticks,      /91100/91102,           heracles,       404,    unknown-unit
            site-manager-hospital,        /v1/units/ticks,      /91100,                 heracles,       404,    unknown-unit
            htb-youth-care,               /v1/units/ticks,      /91100/91101,           heracles,       404,    unknown-unit
            htb-hospital,                 /v1/units/ticks,      /91100/99999,           heracles,       404,    unknown-unit
            site-manager-hospital,        /v1/units/blocks,     /91100/91101,           ,               404,    unknown-unit
            tb-hospital,                  /v1/units/blocks,     '',                     ,               404,    unknown-unit
            tb-hospital,                  /v1/units/ticks,      '',                     evipa,          409,    not-offered
            tb-hospital,                  /v1/units/ticks,      '',                     no-such-thing,  409,    unknown-application
            tb-hospital,                  /v1/units/ticks/end,  '',                     no-such-thing,  409,    unknown-application
            auditor,                      /v1/units/ticks,      '',                     heracles,       403,    forbidden
            portal-heracles,              /v1/units/ticks,      '',                     heracles,       403,    forbidden
            """)
    void isRefusedToOthersAndWhereItCannotBe(
            String caller, String path, String unit, String application, int status, String problem) {
        HttpResponse<String> response = hospital.change(caller, path, CAPACITY + unit, application);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("type").textValue()).endsWith(":" + problem);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # path,             unit,         application,                 problem,          where,        ask
            /v1/units/ticks,     /91200/91201, ebmpracticenet,              not-ticked-above, /91200,       SUBDIVISION_MANAGER
            /v1/units/ticks,     /91200/91201, evipa,                       not-offered,      ,             ,
            /v1/units/ticks,     /91200/91204, ebmpracticenet,              unit-blocked,     /91200/91204, SUBDIVISION_MANAGER
            /v1/units/ticks/end, /91200/91204, heracles,                    unit-blocked,     /91200/91204, SUBDIVISION_MANAGER
            /v1/units/ticks,     /91100/91103, ebmpracticenet,              unit-ended,       /91100/91103,
            /v1/units/blocks,    /91100/91103, ,                            unit-ended,       /91100/91103,
            """)
    void whereSomethingStandsInTheWayItIsToldWithWhomToAsk(
            String path, String unit, String application, String problem, String where, String ask) {
        JsonNode refusal = json(hospital.change("tb-hospital", path, CAPACITY + unit, application));

        assertThat(refusal.get("type").textValue()).as(refusal.toString()).endsWith(":" + problem);
        assertThat(refusal.path("unit").textValue()).isEqualTo(where == null ? null : CAPACITY + where);
        assertThat(refusal.path("ask").textValue()).isEqualTo(ask);
    }

    @Test
    void ofSeveralUnitsThatDoNotTickTheUppermostIsTold() {
        hospital.change("htb-hospital", UNTICK, CAPACITY, "ehealthbox");

        JsonNode refusal = json(hospital.change("tb-hospital", TICK, BUS, "ehealthbox"));

        assertThat(refusal.get("unit").textValue()).isEqualTo(CAPACITY);
        assertThat(refusal.get("level").textValue()).isEqualTo("CAPACITY");
        assertThat(refusal.get("ask").textValue()).isEqualTo("TB");
    }

    @Test
    void aChangeHoldsTheIdsOfWhatItEndedAndBegan() {
        hospital.change("tb-hospital", TICK, BUS, "ehealthbox");
        hospital.change("tb-hospital", UNTICK, BUS, "ehealthbox");

        assertThat(new TestGraph().rows("""
                        MATCH (:Unit {id: $unit})-[tick:TICKED]->(:Application {code: 'ehealthbox'})
                        MATCH (began:Change {operation: 'TICK_UNIT'}), (ended:Change {operation: 'UNTICK_UNIT'})
                        RETURN [] = began.before AND [tick.id] = began.after
                          AND [tick.id] = ended.before AND [] = ended.after AS told""", Map.of("unit", BUS))).containsExactly(Map.of("told", true));
    }

    @Test
    void theTickThatWasMissingLetsPeopleIn() {
        assertThat(hospital.mayUse(BIANCA, BUS)).isFalse();

        hospital.change("site-manager-hospital", TICK, BUS, "ehealthbox");
        assertThat(hospital.mayUse(BIANCA, BUS)).isFalse();

        hospital.change("tb-hospital", TICK, BUS, "ehealthbox");
        assertThat(hospital.mayUse(BIANCA, BUS)).isTrue();
    }

    @Test
    void whatIsTickedBelowIsSuspendedAndLivesAgain() {
        hospital.change("tb-hospital", UNTICK, NORTH, "heracles");
        assertThat(hospital.mayUse(LOTTE, CLINIC)).isFalse();

        hospital.change("tb-hospital", TICK, NORTH, "heracles");
        assertThat(hospital.mayUse(LOTTE, CLINIC)).isTrue();
    }

    @Test
    void aBlockDeniesForAllBelowAndItsEndRestoresThem() {
        hospital.change("tb-hospital", BLOCK, NORTH, null);
        assertThat(hospital.mayUse(LOTTE, CLINIC)).isFalse();

        hospital.change("tb-hospital", UNBLOCK, NORTH, null);
        assertThat(hospital.mayUse(LOTTE, CLINIC)).isTrue();
    }

    @Test
    void aBlockThatTheStoryBeganCanBeEnded() {
        hospital.change("tb-hospital", UNBLOCK, Hospital.BLOCKED, null);

        assertThat(hospital.mayUse(LENA, Hospital.BLOCKED)).isTrue();
    }
}
