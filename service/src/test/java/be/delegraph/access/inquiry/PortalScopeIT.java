// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static be.delegraph.testing.TwoSectors.ANNA;
import static be.delegraph.testing.TwoSectors.BERT;
import static be.delegraph.testing.TwoSectors.CAMPUS;
import static be.delegraph.testing.TwoSectors.CARLA;
import static be.delegraph.testing.TwoSectors.DORA;
import static be.delegraph.testing.TwoSectors.HOME_CARE;
import static be.delegraph.testing.TwoSectors.NEIGHBOURS_CAMPUS;
import static be.delegraph.testing.TwoSectors.ORGANISATION;
import static be.delegraph.testing.TwoSectors.SCREENING;
import static be.delegraph.testing.TwoSectors.SITE;
import static be.delegraph.testing.TwoSectors.TEAM;
import static be.delegraph.testing.TwoSectors.UNKNOWN_PERSON;
import static be.delegraph.testing.TwoSectors.UNKNOWN_UNIT;
import static be.delegraph.testing.TwoSectors.question;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TwoSectors;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a portal learns: its own applications, and of nothing that they have nothing to do with. */
class PortalScopeIT {

    private static final String PORTAL = "portal-screening";
    private static final String NOBODY_THERE = question(UNKNOWN_PERSON, SCREENING, "unit", UNKNOWN_UNIT);

    @RegisterExtension
    static final ServiceExtension service =
            ServiceExtension.on(TwoSectors.WORLD).tapped();

    private static final TwoSectors.Asking asking = new TwoSectors.Asking(service);

    @Test
    void whoIsNotRegisteredThereIsToldAsNothingElse() {
        JsonNode decision = asking.decision(PORTAL, NOBODY_THERE);

        assertThat(decision.get("decision").booleanValue()).isFalse();
        assertThat(decision.at("/context/reasons")).hasSize(1);
        assertThat(decision.at("/context/reasons/0").toString()).isEqualTo("{\"code\":\"NOT_REGISTERED\"}");
        JsonNode explanation = asking.explanation(PORTAL, NOBODY_THERE);
        assertThat(explanation.at("/reasons/0").toString()).isEqualTo("{\"code\":\"NOT_REGISTERED\"}");
        assertThat(explanation.get("registrations")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    an unknown person,                        person, 00000092941, unit,     0199900172/screening-unit/90010
                    no person at all,                         robot,  r2,          unit,     0199900172/screening-unit/90010
                    an unknown unit of a known organisation,  person, 00000091555, unit,     0199900172/screening-unit/99999
                    an unknown organisation,                  person, 00000091555, unit,     0199900073
                    an unknown facility,                      person, 00000091555, facility, 99999
                    neither unit nor facility,                person, 00000091555, document, 123
                    somebody registered elsewhere,            person, 00000091951, unit,     0199900172/screening-unit/90010
                    somebody registered elsewhere by number,  person, 00000091951, facility, 90010
                    the site beside,                          person, 00000091555, unit,     0199900172/screening-unit/90030
                    registered in another sector of it,       person, 00000091753, unit,     0199900172
                    registered in another sector by number,   person, 00000091753, facility, 90010
                    a capacity of another sector,             person, 00000091753, unit,     0199900172/home-care
                    a unit of another sector,                 person, 00000091753, unit,     0199900172/home-care/90010
                    an unknown unit of another sector,        person, 00000091753, unit,     0199900172/home-care/99999
                    """)
    void nothingElseIsToldApartFromThat(
            String what, String subjectType, String subject, String resourceType, String resource) {
        String question = question(subjectType, subject, SCREENING, resourceType, resource);

        assertThat(asking.decision(PORTAL, question)).isEqualTo(asking.decision(PORTAL, NOBODY_THERE));
        assertThat(asking.explanation(PORTAL, question)).isEqualTo(asking.explanation(PORTAL, NOBODY_THERE));
    }

    @Test
    void whoMayIsTold() {
        assertThat(asking.isAllowed(PORTAL, ANNA, SCREENING, SITE)).isTrue();
        assertThat(asking.isAllowed(PORTAL, ANNA, SCREENING, ORGANISATION)).isTrue();
        assertThat(asking.isAllowed(PORTAL, CARLA, SCREENING, NEIGHBOURS_CAMPUS))
                .isTrue();
        assertThat(asking.isAllowed("portal-home-care", DORA, HOME_CARE, TEAM)).isTrue();
    }

    @Test
    void whatIsMissingInItsOwnSectorIsTold() {
        JsonNode decision = asking.decision(PORTAL, question(BERT, SCREENING, "unit", SITE));

        assertThat(decision.at("/context/reasons/0/code").textValue()).isEqualTo("NOT_TICKED");
        assertThat(decision.at("/context/reasons/0/level").textValue()).isEqualTo("USER");
    }

    @ParameterizedTest
    @CsvSource({"unit, 0199900172", "facility, 90010"})
    void anExplanationShowsNoOtherSector(String type, String id) {
        JsonNode seen = asking.explanation(PORTAL, question(ANNA, SCREENING, type, id));
        JsonNode whole = asking.explanation("auditor", question(ANNA, SCREENING, type, id));

        assertThat(whole.get("registrations")).hasSize(2);
        assertThat(whole.toString()).contains("Thuiszorg Eén", "home-care");
        assertThat(seen.get("registrations")).hasSize(1);
        assertThat(seen.at("/registrations/0/unit").textValue()).isEqualTo(SITE);
        assertThat(whole.get("registrations")).contains(seen.at("/registrations/0"));
        assertThat(seen.toString()).doesNotContain("Thuiszorg Eén", "home-care");
    }

    @Test
    void anApplicationThatTheCatalogueDoesNotHaveIsAllThatIsTold() {
        JsonNode registered = asking.decision("portal-unbound", question(ANNA, "not-in-the-catalogue", "unit", CAMPUS));

        assertThat(registered.at("/context/reasons")).hasSize(1);
        assertThat(registered.at("/context/reasons/0/code").textValue()).isEqualTo("UNKNOWN_APPLICATION");
        assertThat(asking.decision(
                        "portal-unbound", question(UNKNOWN_PERSON, "not-in-the-catalogue", "unit", UNKNOWN_UNIT)))
                .isEqualTo(registered);
    }

    @Test
    void theAuditorStillSeesWhatIsUnknown() {
        assertThat(asking.decision("auditor", NOBODY_THERE)
                        .at("/context/reasons")
                        .findValuesAsText("code"))
                .containsExactly("UNKNOWN_PERSON", "UNKNOWN_UNIT");
    }

    @Test
    void anAnswerCostsOneRoundTrip() {
        assertThat(asking.roundTrips(PORTAL, question(ANNA, SCREENING, "facility", "90010")))
                .containsExactly("access/evidence");
    }
}
