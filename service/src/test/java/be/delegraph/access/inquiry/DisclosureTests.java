// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Explanation;
import be.delegraph.access.LevelState;
import be.delegraph.access.Question;
import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Resource;
import be.delegraph.access.Rule;
import be.delegraph.access.RuleOutcome;
import be.delegraph.authority.Reach;
import be.delegraph.identity.Caller;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.Level;
import be.delegraph.model.ManagerRole;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTests {

    private static final UnitId SITE = new UnitId("0199900172/screening-unit/90010/90011");
    private static final Insz PERSON = new Insz("00000090169");
    private static final Question QUESTION = new Question(
            PERSON, new ApplicationCode("screening-register"), new Resource.Unit(SITE), Instant.EPOCH, null);
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

    @Test
    void everybodyElseThanAPortalOrAPersonLearnsAll() {
        assertThat(Disclosure.of(new Caller.Auditor("a"))).isEqualTo(EVERYTHING);
        assertThat(Disclosure.of(new Caller.Troubleshooter("t"))).isEqualTo(EVERYTHING);
        assertThat(Disclosure.of(new Caller.Portal("p", Set.of()))).isEqualTo(OWN_SECTORS);
        assertThat(Disclosure.of(new Caller.Person(PERSON))).isEqualTo(new Disclosure.ManagedUnits(Reach.NOTHING));
    }

    @Test
    void anAnswerIsNarrowedBeforeItIsGiven() {
        Explanation whole = new Explanation(QUESTION, List.of(), List.of(registration(true), registration(false)));

        assertThat(EVERYTHING.narrowed(whole)).isEqualTo(whole);
        assertThat(OWN_SECTORS.narrowed(whole).registrations()).containsExactly(registration(true));
        assertThat(SITE_ONLY.narrowed(whole).registrations()).hasSize(2).allSatisfy(narrowed -> {
            assertThat(narrowed.levels()).extracting(LevelState::level).containsExactly(Level.SITE, Level.USER);
            assertThat(narrowed.rules()).isEqualTo(registration(true).rules());
        });
    }

    /** The decision is that of what is left, also where all of it would have been an allow. */
    @Test
    void whereNothingIsLeftNobodyIsRegistered() {
        Explanation whole = new Explanation(QUESTION, List.of(), List.of(registration(false)));

        assertThat(whole.decision().allowed()).isTrue();
        assertThat(OWN_SECTORS.narrowed(whole))
                .isEqualTo(new Explanation(QUESTION, List.of(Reason.about(ReasonCode.NOT_REGISTERED)), List.of()));
        assertThat(OWN_SECTORS.narrowed(whole).decision().allowed()).isFalse();
    }

    /** At the site, all rules satisfied. */
    private static Explanation.Registration registration(boolean offered) {
        return new Explanation.Registration(
                SITE,
                offered,
                List.of(
                        level(Level.ORGANISATION, "0199900172"),
                        level(Level.CAPACITY, "0199900172/screening-unit"),
                        level(Level.SUBDIVISION, "0199900172/screening-unit/90010"),
                        level(Level.SITE, SITE.value()),
                        level(Level.USER, SITE.value())),
                Stream.of(Rule.values())
                        .map(rule -> new RuleOutcome(rule, RuleOutcome.Outcome.SATISFIED, List.of()))
                        .toList());
    }

    private static LevelState level(Level level, String unit) {
        return new LevelState(level, new UnitId(unit), null, LevelState.State.ACTIVE, List.of(), List.of());
    }
}
