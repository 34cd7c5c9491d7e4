// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Rule;
import be.delegraph.authority.Reach;
import be.delegraph.model.ManagerRole;
import be.delegraph.model.UnitId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTests {

    private static final UnitId SITE = new UnitId("0199900172/screening-unit/90010/90011");
    private static final Disclosure EVERYTHING = new Disclosure.Everything();
    private static final Disclosure OWN_SECTORS = new Disclosure.OwnSectors();
    private static final Disclosure SITE_ONLY = new Disclosure.ManagedUnits(new Reach(List.of(SITE), Set.of(SITE)));

    @ParameterizedTest
    @CsvSource(textBlock = """
                    UNKNOWN_PERSON,                                   NOT_REGISTERED,      NOT_REGISTERED
                    NOT_REGISTERED,                                   NOT_REGISTERED,      NOT_REGISTERED
                    UNKNOWN_UNIT,                                     NOT_REGISTERED,      UNKNOWN_UNIT
                    UNKNOWN_PERSON UNKNOWN_UNIT,                      NOT_REGISTERED,      UNKNOWN_UNIT
                    UNKNOWN_APPLICATION,                              UNKNOWN_APPLICATION, UNKNOWN_APPLICATION
                    UNKNOWN_PERSON UNKNOWN_APPLICATION,               UNKNOWN_APPLICATION, UNKNOWN_APPLICATION
                    UNKNOWN_PERSON UNKNOWN_UNIT UNKNOWN_APPLICATION,  UNKNOWN_APPLICATION, UNKNOWN_UNIT
                    """)
    void whyNothingCouldBeJudgedIsToldToAnAuditorWhole(String found, ReasonCode portal, ReasonCode manager) {
        List<Reason> reasons = Stream.of(found.split(" "))
                .map(ReasonCode::valueOf)
                .map(Reason::about)
                .toList();

        assertThat(EVERYTHING.unresolved(reasons)).isEqualTo(reasons);
        assertThat(OWN_SECTORS.unresolved(reasons)).containsExactly(Reason.about(portal));
        assertThat(SITE_ONLY.unresolved(reasons)).containsExactly(Reason.about(manager));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NOT_TICKED,           0199900172/screening-unit/90010,       SUBDIVISION_MANAGER
                    COMPANION_NOT_TICKED, 0199900172/screening-unit,             TB
                    NOT_YET_EFFECTIVE,    0199900172,                            HTB
                    NOT_ENROLLED,         0199900172/screening-unit/90010,       SUBDIVISION_MANAGER
                    BLOCKED,              0199900172/screening-unit/90010,       TB
                    ENDED,                0199900172/screening-unit,             HTB
                    BLOCKED,              0199900172,
                    ORGANISATION_CEASED,  0199900172,
                    NOT_REGISTERED,       0199900172,
                    NOT_TICKED,           0199900172/screening-unit/90010/90011,
                    """)
    void whomToAskIsWhoeverCanMendItAboveReach(ReasonCode code, String unit, ManagerRole role) {
        UnitId at = new UnitId(unit);
        Reason reason = new Reason(code, Rule.TICKED_AT_EVERY_LEVEL, at.level(), at, null);

        assertThat(SITE_ONLY.whomToAsk(reason).orElse(null)).isEqualTo(role);
        assertThat(EVERYTHING.whomToAsk(reason)).isEmpty();
        assertThat(OWN_SECTORS.whomToAsk(reason)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0199900172/screening-unit/90010/90011,  true
                    0199900172/screening-unit/90010,        false
                    0199900172/screening-unit/90010/900110, false
                    0199900172,                             false
                    """)
    void aManagerIsShownTheUnitsInReach(String unit, boolean shown) {
        assertThat(SITE_ONLY.shows(new UnitId(unit))).isEqualTo(shown);
        assertThat(EVERYTHING.shows(new UnitId(unit))).isTrue();
    }
}
