// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static be.delegraph.testing.TwoSectors.ANNA;
import static be.delegraph.testing.TwoSectors.BERT;
import static be.delegraph.testing.TwoSectors.CAMPUS;
import static be.delegraph.testing.TwoSectors.ELLEN;
import static be.delegraph.testing.TwoSectors.FIEN;
import static be.delegraph.testing.TwoSectors.SCREENING;
import static be.delegraph.testing.TwoSectors.SITE;
import static be.delegraph.testing.TwoSectors.UNKNOWN_PERSON;
import static be.delegraph.testing.TwoSectors.question;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import be.delegraph.testing.TwoSectors;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a manager learns: the units in reach, what is missing above them, and nothing of all else. */
class ManagerScopeIT {

    @RegisterExtension
    static final ServiceExtension service =
            ServiceExtension.on(TwoSectors.WORLD).tapped();

    private static final TwoSectors.Asking asking = new TwoSectors.Asking(service);
    private static final OutOfReach outOfReach = new OutOfReach(asking);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    hilde, 0199900172
                    hilde, 0199900172/screening-unit/90010/90011
                    tom,   0199900172/screening-unit
                    tom,   0199900172/screening-unit/90010
                    sara,  0199900172/screening-unit/90010
                    sara,  0199900172/screening-unit/90010/90011
                    sem,   0199900172/screening-unit/90010/90011
                    """)
    void whatIsManagedAndBelowItIsInReach(String manager, String unit) {
        assertThat(asking.isAllowed(manager, ANNA, SCREENING, unit)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    tom,   0199900172
                    sara,  0199900172/screening-unit
                    sem,   0199900172/screening-unit/90010
                    thea,  0199900172/screening-unit/90010/90011
                    nora,  0199900172/screening-unit/90010/90011
                    vera,  0199900172/screening-unit/90010/90011
                    """)
    void whatLiesAboveOrBesideOrWasManagedOnceIsNot(String manager, String unit) {
        outOfReach.assertTold(manager, ANNA, SCREENING, "unit", unit);
    }

    @Test
    void anOutOfReachQuestionIsToldNothingButThatTheUnitIsUnknown() {
        JsonNode decision = asking.decision("tom", OutOfReach.NOTHING_THERE);

        assertThat(decision.at("/context/reasons")).hasSize(1);
        assertThat(decision.at("/context/reasons/0").toString()).isEqualTo("{\"code\":\"UNKNOWN_UNIT\"}");
        assertThat(asking.explanation("tom", OutOfReach.NOTHING_THERE).get("registrations"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    registered there,            00000091951, screening-register,   unit,     0199900271/screening-unit/90020
                    not registered there,        00000091555, screening-register,   unit,     0199900271/screening-unit/90020
                    unknown person,              00000092941, screening-register,   unit,     0199900271/screening-unit/90020
                    unknown application,         00000091951, not-in-the-catalogue, unit,     0199900271/screening-unit/90020
                    unknown unit,                00000091951, screening-register,   unit,     0199900271/screening-unit/99999
                    an organisation elsewhere,   00000091951, screening-register,   unit,     0199900271
                    an unknown organisation,     00000091951, screening-register,   unit,     0199900073
                    an unknown unit in reach,    00000091555, screening-register,   unit,     0199900172/screening-unit/99999
                    a facility elsewhere,        00000091951, screening-register,   facility, 90020
                    an unknown facility,         00000091951, screening-register,   facility, 99999
                    """)
    void outOfReachNothingIsToldApart(String what, String person, String application, String type, String id) {
        outOfReach.assertTold("tom", person, application, type, id);
    }

    @Test
    void inReachAnAnswerCostsTwoRoundTrips() {
        assertThat(asking.roundTrips("tom", question(ANNA, SCREENING, "unit", SITE)))
                .containsExactly("authority/managed_units", "access/evidence");
        assertThat(asking.roundTrips("tom", question(UNKNOWN_PERSON, SCREENING, "unit", SITE)))
                .containsExactly("authority/managed_units", "access/evidence");
        assertThat(asking.roundTrips("hilde", question(ANNA, SCREENING, "facility", "90010")))
                .containsExactly("authority/managed_units", "access/evidence");
    }

    @ParameterizedTest
    @CsvSource({"00000092941", "00000091951", "00000091753"})
    void inReachWhoeverIsNotRegisteredThereIsLikeAnUnknownPerson(String person) {
        JsonNode decision = asking.decision("tom", question(person, SCREENING, "unit", CAMPUS));

        assertThat(decision.at("/context/reasons")).hasSize(1);
        assertThat(decision.at("/context/reasons/0").toString()).isEqualTo("{\"code\":\"NOT_REGISTERED\"}");
    }

    @Test
    void inReachAnUnknownApplicationIsAllThatIsTold() {
        for (String person : List.of(ANNA, UNKNOWN_PERSON)) {
            JsonNode decision = asking.decision("tom", question(person, "not-in-the-catalogue", "unit", CAMPUS));

            assertThat(decision.at("/context/reasons")).hasSize(1);
            assertThat(decision.at("/context/reasons/0/code").textValue()).isEqualTo("UNKNOWN_APPLICATION");
        }
    }

    @Test
    void ofLevelsAboveReachAnExplanationShowsNothing() {
        JsonNode explanation = asking.explanation("sem", question(ANNA, SCREENING, "unit", SITE));

        assertThat(explanation.get("decision").booleanValue()).isTrue();
        assertThat(explanation.at("/registrations/0/levels").findValuesAsText("level"))
                .containsExactly("SITE", "USER");
        assertThat(explanation.at("/registrations/0/levels/0/name").textValue()).isEqualTo("Site Eén");
        assertThat(explanation.toString()).doesNotContain("Verzonnen Zorg", "Campus Eén", "90010\"");
    }

    @Test
    void whoManagesAllOfThePathSeesAllOfIt() {
        assertThat(asking.explanation("hilde", question(ANNA, SCREENING, "unit", SITE)))
                .isEqualTo(asking.explanation("auditor", question(ANNA, SCREENING, "unit", SITE)));
    }

    @Test
    void ofLevelsAboveReachIsToldWhatIsMissingThereAndWhomToAsk() {
        String question = question(FIEN, SCREENING, "unit", "0199900568/screening-unit/90050/90051");
        JsonNode explanation = asking.explanation("sia", question);

        assertThat(explanation.get("reasons")).extracting(JsonNode::toString).containsExactly("""
                        {"code":"BLOCKED","rule":"TICKED_AT_EVERY_LEVEL","level":"CAPACITY",\
                        "unit":"0199900568/screening-unit","ask":"HTB"}""", """
                        {"code":"NOT_TICKED","rule":"TICKED_AT_EVERY_LEVEL","level":"CAPACITY",\
                        "unit":"0199900568/screening-unit","application":"screening-register","ask":"TB"}""", """
                        {"code":"NOT_TICKED","rule":"TICKED_AT_EVERY_LEVEL","level":"SUBDIVISION",\
                        "unit":"0199900568/screening-unit/90050","application":"screening-register",\
                        "ask":"SUBDIVISION_MANAGER"}""");
        assertThat(explanation.at("/registrations/0/rules/1/reasons")).isEqualTo(explanation.get("reasons"));
        assertThat(asking.decision("sia", question).at("/context/reasons")).isEqualTo(explanation.get("reasons"));
        assertThat(explanation.at("/registrations/0/levels").findValuesAsText("level"))
                .containsExactly("SITE", "USER");
        assertThat(explanation.toString()).doesNotContain("Gesloten Zorg", "Campus Vijf");
    }

    @Test
    void whatTheManagerCanMendNamesNobodyToAsk() {
        JsonNode decision = asking.decision("sem", question(BERT, SCREENING, "unit", SITE));

        assertThat(decision.at("/context/reasons/0/code").textValue()).isEqualTo("NOT_TICKED");
        assertThat(decision.at("/context/reasons/0").has("ask")).isFalse();
    }

    @Test
    void whatHasCeasedOrEndedHasNoManager() {
        outOfReach.assertTold("hugo", "00000092149", SCREENING, "unit", "0199900370");
        outOfReach.assertTold("hugo", "00000092149", SCREENING, "facility", "90030");
        outOfReach.assertTold("tess", ELLEN, SCREENING, "unit", "0199900469/screening-unit");
        outOfReach.assertTold("sofie", ELLEN, SCREENING, "unit", "0199900469/screening-unit/90040");
    }

    @Test
    void whoManagesAboveWhatHasEndedIsToldThatItHas() {
        JsonNode decision =
                asking.decision("harry", question(ELLEN, SCREENING, "unit", "0199900469/screening-unit/90040"));

        assertThat(decision.at("/context/reasons/0/code").textValue()).isEqualTo("ENDED");
    }

    @Test
    void aBlockedUnitKeepsItsManager() {
        JsonNode decision = asking.decision("bo", question(FIEN, SCREENING, "unit", "0199900568/screening-unit"));

        assertThat(decision.at("/context/reasons").findValuesAsText("code")).contains("BLOCKED");
        assertThat(decision.at("/context/reasons").findValuesAsText("ask")).isEmpty();
    }

    @Test
    void aNumberThatLeadsToTwoPersonsGivesTheAuthorityOfNeither() {
        TestGraph graph = new TestGraph();
        graph.run("""
                MATCH (:PersonNumber {value: '00000091357'})-[:IDENTIFIES]->(sem)
                MATCH (sara:PersonNumber {value: '00000091258'})
                CREATE (sara)-[:IDENTIFIES {mistaken: true}]->(sem)""");
        outOfReach.assertTold("sara", ANNA, SCREENING, "unit", SITE);
        graph.run("MATCH ()-[mistaken:IDENTIFIES {mistaken: true}]->() DELETE mistaken");
        assertThat(asking.isAllowed("sara", ANNA, SCREENING, SITE)).isTrue();
    }
}
