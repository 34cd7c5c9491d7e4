// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static be.delegraph.testing.TwoSectors.ANNA;
import static be.delegraph.testing.TwoSectors.BERT;
import static be.delegraph.testing.TwoSectors.CAMPUS;
import static be.delegraph.testing.TwoSectors.DORA;
import static be.delegraph.testing.TwoSectors.ELLEN;
import static be.delegraph.testing.TwoSectors.FIEN;
import static be.delegraph.testing.TwoSectors.GUST;
import static be.delegraph.testing.TwoSectors.HOME_CARE;
import static be.delegraph.testing.TwoSectors.SCREENING;
import static be.delegraph.testing.TwoSectors.SITE;
import static be.delegraph.testing.TwoSectors.TEAM;
import static be.delegraph.testing.TwoSectors.UNKNOWN_PERSON;
import static be.delegraph.testing.TwoSectors.UNKNOWN_UNIT;
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

    private static final String NOTHING_THERE = question(UNKNOWN_PERSON, "not-in-the-catalogue", "unit", UNKNOWN_UNIT);

    @RegisterExtension
    static final ServiceExtension service =
            ServiceExtension.on(TwoSectors.WORLD).tapped();

    private static final TwoSectors.Asking asking = new TwoSectors.Asking(service);

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
        assertOutOfReach(manager, ANNA, SCREENING, "unit", unit);
    }

    @Test
    void anOutOfReachQuestionIsToldNothingButThatTheUnitIsUnknown() {
        JsonNode decision = asking.decision("tom", NOTHING_THERE);

        assertThat(decision.at("/context/reasons")).hasSize(1);
        assertThat(decision.at("/context/reasons/0").toString()).isEqualTo("{\"code\":\"UNKNOWN_UNIT\"}");
        assertThat(asking.explanation("tom", NOTHING_THERE).get("registrations"))
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
        assertOutOfReach("tom", person, application, type, id);
    }

    @Test
    void inReachAnAnswerCostsTwoRoundTrips() {
        assertThat(roundTrips("tom", question(ANNA, SCREENING, "unit", SITE)))
                .containsExactly("authority/managed_units", "access/evidence");
        assertThat(roundTrips("tom", question(UNKNOWN_PERSON, SCREENING, "unit", SITE)))
                .containsExactly("authority/managed_units", "access/evidence");
        assertThat(roundTrips("hilde", question(ANNA, SCREENING, "facility", "90010")))
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
    void aFacilityMeansTheUnitsInReachOfThoseWithItsNumber() {
        JsonNode screening = asking.explanation("tom", question(ANNA, SCREENING, "facility", "90010"));
        assertThat(screening.get("decision").booleanValue()).isTrue();
        assertThat(screening.get("registrations").findValuesAsText("unit")).contains(SITE);
        assertThat(screening.toString()).doesNotContain("home-care", "Thuiszorg");

        JsonNode homeCare = asking.explanation("thea", question(ANNA, HOME_CARE, "facility", "90010"));
        assertThat(homeCare.get("decision").booleanValue()).isTrue();
        assertThat(homeCare.toString()).contains(TEAM).doesNotContain("screening-unit");
    }

    @Test
    void whoManagesEveryUnitWithAFacilitysNumberIsAnsweredAboutAll() {
        JsonNode explanation = asking.explanation("hilde", question(ANNA, HOME_CARE, "facility", "90010"));

        assertThat(explanation)
                .isEqualTo(asking.explanation("auditor", question(ANNA, HOME_CARE, "facility", "90010")));
        assertThat(explanation.get("registrations")).hasSize(2);
        assertThat(explanation.get("decision").booleanValue()).isTrue();
    }

    @Test
    void aRegistrationOutOfReachIsNotJudged() {
        JsonNode decision = asking.decision("tom", question(DORA, SCREENING, "facility", "90010"));

        assertThat(decision.at("/context/reasons/0").toString()).isEqualTo("{\"code\":\"NOT_REGISTERED\"}");
        assertThat(asking.decision("auditor", question(DORA, SCREENING, "facility", "90010"))
                        .at("/context/reasons/0/code")
                        .textValue())
                .isEqualTo("NOT_TICKED");
    }

    @Test
    void aCeasedOrganisationsUnitWithTheSameNumberHindersNobody() {
        assertThat(asking.decision("tom", question(BERT, SCREENING, "facility", "90030"))
                        .get("decision")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void aFacilitysNumberReachesNoUnitOfWhoDoesNotOperateIt() {
        assertOutOfReach("fred", GUST, SCREENING, "facility", "90010");
        assertThat(asking.isAllowed("fred", GUST, SCREENING, "0199900667/screening-unit/90010"))
                .isTrue();
    }

    @Test
    void aFacilityThatNobodyOperatesAnyMoreMeansNoUnit() {
        TestGraph graph = new TestGraph();
        String operated = "MATCH (:Facility {hco: '90011'})-[operated:OPERATED_BY]->() SET operated.until = ";
        graph.run(operated + "datetime('2025-09-01T00:00:00Z')");
        assertOutOfReach("tom", ANNA, SCREENING, "facility", "90011");
        graph.run(operated + "null");
        assertThat(asking.decision("tom", question(ANNA, SCREENING, "facility", "90011"))
                        .get("decision")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void whatHasCeasedOrEndedHasNoManager() {
        assertOutOfReach("hugo", "00000092149", SCREENING, "unit", "0199900370");
        assertOutOfReach("hugo", "00000092149", SCREENING, "facility", "90030");
        assertOutOfReach("tess", ELLEN, SCREENING, "unit", "0199900469/screening-unit");
        assertOutOfReach("sofie", ELLEN, SCREENING, "unit", "0199900469/screening-unit/90040");
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
        assertOutOfReach("sara", ANNA, SCREENING, "unit", SITE);
        graph.run("MATCH ()-[mistaken:IDENTIFIES {mistaken: true}]->() DELETE mistaken");
        assertThat(asking.isAllowed("sara", ANNA, SCREENING, SITE)).isTrue();
    }

    /** Like what exists nowhere, in every byte, and at the same cost: one look at the caller's authority. */
    private static void assertOutOfReach(String manager, String person, String application, String type, String id) {
        String question = question(person, application, type, id);

        assertThat(asking.decision(manager, question)).isEqualTo(asking.decision(manager, NOTHING_THERE));
        assertThat(asking.explanation(manager, question)).isEqualTo(asking.explanation(manager, NOTHING_THERE));
        assertThat(roundTrips(manager, question)).containsExactly("authority/managed_units");
        assertThat(roundTrips(manager, NOTHING_THERE)).containsExactly("authority/managed_units");
    }

    private static List<String> roundTrips(String caller, String question) {
        service.tokenFor(caller);
        service.queries();
        asking.decision(caller, question);
        return service.queries();
    }
}
