// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static be.delegraph.access.RegistrationDraft.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Evidence.State;
import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.model.DeactivationCause;
import be.delegraph.model.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every application asks of the path. */
class PathRulesTests {

    private static final Terms TERMS = Terms.of(APPLICATION, true, AccessPolicy.NONE, Optional.empty());

    private final RegistrationDraft draft = new RegistrationDraft();

    @ParameterizedTest
    @EnumSource(names = "USER", mode = EnumSource.Mode.EXCLUDE)
    void whatIsActiveAndTickedFailsOnNothing(Level level) {
        assertThat(Evaluator.judge(draft.at(level), TERMS).reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ORGANISATION, ,                  '',            ORGANISATION_REGISTERED, NOT_REGISTERED
            ORGANISATION, EFFECTIVE,         CEASED,        ORGANISATION_REGISTERED, ORGANISATION_CEASED
            ORGANISATION, EFFECTIVE,         BLOCKED,       ORGANISATION_REGISTERED, BLOCKED
            ORGANISATION, NOT_YET_EFFECTIVE, '',            ORGANISATION_REGISTERED, NOT_YET_EFFECTIVE
            CAPACITY,     EFFECTIVE,         BLOCKED,       TICKED_AT_EVERY_LEVEL,   BLOCKED
            SUBDIVISION,  EFFECTIVE,         ENDED,         TICKED_AT_EVERY_LEVEL,   ENDED
            SUBDIVISION,  EFFECTIVE,         BLOCKED ENDED, TICKED_AT_EVERY_LEVEL,   BLOCKED ENDED
            SITE,         NOT_YET_EFFECTIVE, BLOCKED,       TICKED_AT_EVERY_LEVEL,   NOT_YET_EFFECTIVE BLOCKED
            USER,         NOT_YET_EFFECTIVE, '',            TICKED_AT_EVERY_LEVEL,   NOT_YET_EFFECTIVE
            USER,         ENDED,             '',            TICKED_AT_EVERY_LEVEL,   ENDED
            """)
    void whatDoesNotStandIsToldWithEveryFault(
            Level level, @Nullable State state, String deactivations, Rule rule, String codes) {
        EnumSet<DeactivationCause> causes = EnumSet.noneOf(DeactivationCause.class);
        Stream.of(deactivations.split(" "))
                .filter(cause -> !cause.isEmpty())
                .map(DeactivationCause::valueOf)
                .forEach(causes::add);

        List<Reason> reasons = Evaluator.judge(
                        draft.with(level, Standing.of(state, causes)).at(Level.SITE), TERMS)
                .reasons();

        assertThat(reasons).extracting(Reason::code).extracting(Enum::name).containsExactly(codes.split(" "));
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo(rule);
            assertThat(reason.level()).isEqualTo(level);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CAPACITY,    ,                  NOT_TICKED
            SUBDIVISION, ,                  NOT_TICKED
            SITE,        NOT_YET_EFFECTIVE, NOT_YET_EFFECTIVE
            USER,        ,                  NOT_TICKED
            USER,        NOT_YET_EFFECTIVE, NOT_YET_EFFECTIVE
            """)
    void aMissingTickIsToldWithItsLevelAndApplication(Level level, @Nullable State state, ReasonCode code) {
        Evidence.Registration registration =
                draft.ticking(level, APPLICATION, state).at(Level.SITE);

        assertThat(Evaluator.judge(registration, TERMS).reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(code);
                    assertThat(reason.level()).isEqualTo(level);
                    assertThat(reason.application()).isEqualTo(APPLICATION);
                });
    }

    @Test
    void anOrganisationTicksNothing() {
        assertThat(Evaluator.judge(
                                draft.ticking(Level.ORGANISATION, APPLICATION, null)
                                        .at(Level.SITE),
                                TERMS)
                        .reasons())
                .isEmpty();
    }

    @Test
    void whatIsOutOfUseOrHasNoPolicyIsOfferedNowhere() {
        Reason notOffered = Reason.of(ReasonCode.NOT_OFFERED, Rule.OFFERED);
        Terms outOfUse = Terms.of(APPLICATION, false, AccessPolicy.NONE, Optional.empty());
        Terms withoutPolicy = Terms.of(APPLICATION, true, null, Optional.empty());

        assertThat(Evaluator.judge(draft.at(Level.SITE), outOfUse).reasons()).containsExactly(notOffered);
        assertThat(Evaluator.judge(draft.at(Level.SITE), withoutPolicy).reasons())
                .containsExactly(notOffered);
        assertThat(Evaluator.judge(draft.notOffered().at(Level.SITE), TERMS).reasons())
                .containsExactly(notOffered);
    }
}
