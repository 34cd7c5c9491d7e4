// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static be.delegraph.testing.TwoSectors.ANNA;
import static be.delegraph.testing.TwoSectors.BERT;
import static be.delegraph.testing.TwoSectors.DORA;
import static be.delegraph.testing.TwoSectors.GUST;
import static be.delegraph.testing.TwoSectors.HOME_CARE;
import static be.delegraph.testing.TwoSectors.SCREENING;
import static be.delegraph.testing.TwoSectors.SITE;
import static be.delegraph.testing.TwoSectors.TEAM;
import static be.delegraph.testing.TwoSectors.question;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import be.delegraph.testing.TwoSectors;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A facility's number means to a manager those units with it that are in reach. */
class ManagedFacilitiesIT {

    @RegisterExtension
    static final ServiceExtension service =
            ServiceExtension.on(TwoSectors.WORLD).tapped();

    private static final TwoSectors.Asking asking = new TwoSectors.Asking(service);
    private static final OutOfReach outOfReach = new OutOfReach(asking);

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
        outOfReach.assertTold("fred", GUST, SCREENING, "facility", "90010");
        assertThat(asking.isAllowed("fred", GUST, SCREENING, "0199900667/screening-unit/90010"))
                .isTrue();
    }

    @Test
    void aFacilityThatNobodyOperatesAnyMoreMeansNoUnit() {
        TestGraph graph = new TestGraph();
        String operated = "MATCH (:Facility {hco: '90011'})-[operated:OPERATED_BY]->() SET operated.until = ";
        graph.run(operated + "datetime('2025-09-01T00:00:00Z')");
        outOfReach.assertTold("tom", ANNA, SCREENING, "facility", "90011");
        graph.run(operated + "null");
        assertThat(asking.decision("tom", question(ANNA, SCREENING, "facility", "90011"))
                        .get("decision")
                        .booleanValue())
                .isTrue();
    }
}
