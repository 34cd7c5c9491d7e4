// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static be.delegraph.testing.Hospital.BIANCA;
import static be.delegraph.testing.Hospital.BUS;
import static be.delegraph.testing.Hospital.CLINIC;
import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.testing.Hospital;
import be.delegraph.testing.RunningService;
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

/** How changes are submitted: keys, versions, tokens, remarks, and what is no change at all. */
class SubmissionIT {

    private static final String TB = "tb-hospital";
    private static final String TICK = "/v1/units/ticks";
    private static final String UNTICK = "/v1/units/ticks/end";
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "change-of-may");

    @RegisterExtension
    static final ServiceExtension service =
            ServiceExtension.on(SampleData.CATALOGUE).tapped();

    private final TestGraph graph = new TestGraph();
    private final Hospital hospital = new Hospital(service);

    @BeforeEach
    void restore() {
        Hospital.restore();
    }

    @Test
    void theSameUnderTheSameKeyIsDoneOnceAlsoAfterARestart() {
        HttpResponse<String> first = hospital.send(TB, UNTICK, CLINIC, "heracles", KEY);
        hospital.change(TB, TICK, CLINIC, "heracles");

        assertReceiptOf(first, hospital.send(TB, UNTICK, CLINIC, "heracles", KEY));
        try (RunningService restarted =
                RunningService.inSandbox(Neo4jForTests.connection(), SampleData.CATALOGUE.properties())) {
            assertReceiptOf(first, new Hospital(restarted).send(TB, UNTICK, CLINIC, "heracles", KEY));
        }
        assertThat(changes()).isEqualTo(2L);
    }

    @Test
    void whatWasSoAlreadyUnderAKeyIsNotDoneLaterEither() {
        HttpResponse<String> first = hospital.send(TB, TICK, CLINIC, "heracles", KEY);
        hospital.change(TB, UNTICK, CLINIC, "heracles");

        HttpResponse<String> again = hospital.send(TB, TICK, CLINIC, "heracles", KEY);

        assertThat(json(again).get("outcome").textValue()).isEqualTo("ALREADY_SO");
        assertReceiptOf(first, again);
        assertThat(changes()).isEqualTo(1L);
    }

    @Test
    void anotherChangeUnderTheSameKeyIsRefused() {
        hospital.send(TB, UNTICK, CLINIC, "heracles", KEY);

        HttpResponse<String> other = hospital.send(TB, UNTICK, CLINIC, "ehealthbox", KEY);

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).get("type").textValue()).endsWith(":idempotency-key-reused");
        assertThat(changes()).isEqualTo(1L);
    }

    /** Or one's own key would tell which units there are. */
    @Test
    void aUnitOutOfReachIsUnknownWhateverTheKeyStandsFor() {
        hospital.send("site-manager-hospital", UNTICK, CLINIC, "heracles", KEY);

        for (String unit : new String[] {BUS, Hospital.NORTH + "/99999"}) {
            assertThat(hospital.send("site-manager-hospital", UNTICK, unit, "heracles", KEY)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void somebodyElsesKeyIsAnother() {
        hospital.send(TB, UNTICK, CLINIC, "heracles", KEY);

        JsonNode other = json(hospital.send("htb-hospital", UNTICK, CLINIC, "ehealthbox", KEY));

        assertThat(other.get("outcome").textValue()).isEqualTo("DONE");
    }

    @Test
    void whoLookedBeforeSomebodyElseChangedTheUnitIsToldToLookAgain() {
        String seen = eTag(hospital.change(TB, UNTICK, CLINIC, "heracles"));
        hospital.change("htb-hospital", TICK, CLINIC, "heracles");

        HttpResponse<String> late = hospital.send(TB, TICK, CLINIC, "ebmpracticenet", Map.of("If-Match", seen));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).get("type").textValue()).endsWith(":version-outdated");
    }

    @Test
    void aChangeElsewhereInTheOrganisationIsNoneOfTheUnit() {
        String seen = eTag(hospital.change(TB, UNTICK, CLINIC, "heracles"));
        hospital.change(TB, TICK, BUS, "ehealthbox");

        assertThat(hospital.send(TB, TICK, CLINIC, "heracles", Map.of("If-Match", seen))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDecisionThatPresentsTheTokenHasSeenTheChange() {
        HttpResponse<String> changed = hospital.change(TB, TICK, BUS, "ehealthbox");
        String token = changed.headers().firstValue("Consistency-Token").orElseThrow();

        assertThat(json(changed).get("consistencyToken").textValue()).isEqualTo(token);
        assertThat(hospital.mayUseAfter(token, BIANCA, BUS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "no-token",
        "''",
        "MTIzNDU2Nzg5",
        "OTk5OTk5OTk5OTk5OTk5OTk5OSB4",
        "OTk5OTk5OTk5OTk5OTk5OTkgRkI6YQ",
        "MCAg"
    })
    void whatIsNoTokenIsRefused(String token) {
        HttpResponse<String> answer = service.send(service.as("auditor", "/access/v1/evaluation")
                .header("Consistency-Token", token)
                .POST(body("""
                        {"subject": {"type": "person", "id": "%s"}, "action": {"name": "heracles"},
                         "resource": {"type": "unit", "id": "%s"}}""".formatted(BIANCA, BUS)))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void aChangeIsOneLookAndOneWrite() {
        service.tokenFor(TB);
        service.queries();

        hospital.change(TB, UNTICK, CLINIC, "heracles");

        assertThat(service.queries()).containsExactly("history/open", "structure/untick_unit");
    }

    @Test
    void aReasonAndATicketAreKept() {
        HttpResponse<String> changed = service.post(TB, TICK, """
                {"unit": "%s", "application": "ehealthbox", "remark": {"reason": "Vergeten", "ticket": "T-1"}}""".formatted(BUS));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(graph.rows(
                        "MATCH (c:Change) WHERE c.target IS NOT NULL RETURN c.reason AS reason, c.ticket AS ticket",
                        Map.of()))
                .containsExactly(Map.of("reason", "Vergeten", "ticket", "T-1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            {};                                                                                           /v1/units/ticks; ''
            {"unit": "0123456749/mammographic-unit"};                                                     /v1/units/ticks; ''
            {"unit": "0123456749/mammographic-unit", "application": "heracles", "more": 1};               /v1/units/ticks; ''
            {"unit": "0123456749/mammographic-unit", "unit": "0123456749", "application": "heracles"};    /v1/units/ticks; ''
            {"unit": "0123456749/mammographic-unit", "application": "heracles"} {};                       /v1/units/ticks; ''
            {"unit": "0123456749", "application": "heracles"};                                            /v1/units/ticks; ''
            {"unit": "mammographic-unit", "application": "heracles"};                                     /v1/units/ticks; /unit
            {"unit": 5, "application": "heracles"};                                                       /v1/units/ticks; /unit
            {"unit": "0123456749/mammographic-unit", "application": "Heracles!"};                         /v1/units/ticks; /application
            {"unit": "0123456749/mammographic-unit", "application": "heracles", "remark": "so"};          /v1/units/ticks; /remark
            {"unit": "0123456749/mammographic-unit", "application": "heracles", "remark": {"reason": ""}}; /v1/units/ticks; /remark
            []; /v1/units/ticks; ''
            'no json'; /v1/units/blocks; ''
            {"unit": "0123456749"}; /v1/units/blocks; ''
            """)
    void whatIsNoChangeIsToldWhere(String sent, String path, String pointer) {
        HttpResponse<String> answer = service.post(TB, path, sent);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("pointer").textValue()).isEqualTo(pointer);
        assertThat(changes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Idempotency-Key, with space
            Idempotency-Key, ''
            If-Match,        5
            If-Match,        *
            If-Match,        W/"1"
            If-Match,        "-1"
            """)
    void headersThatSayNothingAreRefused(String header, String value) {
        assertThat(hospital.send(TB, TICK, BUS, "ehealthbox", Map.of(header, value))
                        .statusCode())
                .isEqualTo(400);
        assertThat(changes()).isZero();
    }

    private long changes() {
        return (Long) graph.value("MATCH (c:Change) RETURN count(c.target)");
    }

    private static String eTag(HttpResponse<String> changed) {
        return changed.headers().firstValue("ETag").orElseThrow();
    }

    /** The token may be another, for the graph may have gone on. */
    private static void assertReceiptOf(HttpResponse<String> first, HttpResponse<String> again) {
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        for (String member : new String[] {"outcome", "sequence", "version", "recorded", "effective"}) {
            assertThat(json(again).get(member)).as(member).isEqualTo(json(first).get(member));
        }
    }
}
