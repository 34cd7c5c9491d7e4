// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static be.delegraph.access.RegistrationDraft.APPLICATION;
import static be.delegraph.access.RegistrationDraft.COMPANION;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Evidence.State;
import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application's own policy asks for beside. An outcome in the tables is a reason, or none where it is met. */
class PolicyRulesTests {

    private static final FunctionCode RADIOLOGIST = new FunctionCode("radiologist");
    private static final Set<Level> EVERYWHERE = Set.of(Level.values());

    private final RegistrationDraft draft = new RegistrationDraft();

    @ParameterizedTest
    @CsvSource(textBlock = """
            SITE,         SITE,
            SITE,         SUBDIVISION, WRONG_LEVEL
            ORGANISATION, SITE,        WRONG_LEVEL
            """)
    void somebodyIsRegisteredWhereThePolicySays(Level registered, Level accepted, @Nullable ReasonCode code) {
        AccessPolicy policy = new AccessPolicy(Set.of(accepted), Set.of(), Set.of(), List.of(), null, null, false);

        assertThat(failure(policy, registered, Rule.REGISTRATION_LEVEL)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            radiologist, EFFECTIVE,         SITE,
            radiologist, EFFECTIVE,         CAPACITY, WRONG_LEVEL
            radiologist, NOT_YET_EFFECTIVE, SITE,     FUNCTION_NOT_STARTED
            radiologist, ENDED,             SITE,     FUNCTION_ENDED
            clerk,       EFFECTIVE,         SITE,     FUNCTION_MISSING
            clerk,       ENDED,             SITE,     FUNCTION_MISSING
            """)
    void oneOfTheFunctionsIsPerformed(String function, State state, Level accepted, @Nullable ReasonCode code) {
        draft.performing(function, state);
        AccessPolicy policy =
                new AccessPolicy(EVERYWHERE, Set.of(RADIOLOGIST), Set.of(accepted), List.of(), null, null, false);

        assertThat(failure(policy, Level.SITE, Rule.FUNCTION_PERFORMED)).isEqualTo(Optional.ofNullable(code));
    }

    /** Another function beside lifts no condition (S2:1540). */
    @ParameterizedTest
    @CsvSource(textBlock = """
            SITE, ,                  false, '',          COMPANION_NOT_TICKED
            SITE, NOT_YET_EFFECTIVE, false, '',          NOT_YET_EFFECTIVE
            SITE, EFFECTIVE,         true,  '',
            CAPACITY, ,              false, '',
            USER, ,                  false, '',
            USER, ,                  true,  '',          COMPANION_NOT_TICKED
            USER, ,                  false, radiologist, COMPANION_NOT_TICKED
            USER, ,                  false, clerk,
            """)
    void aCompanionIsTickedWhereAndForWhomItIsNeeded(
            Level level, @Nullable State tick, boolean onEveryUser, String forFunction, @Nullable ReasonCode code) {
        draft.ticking(level, COMPANION, tick)
                .performing("radiologist", State.EFFECTIVE)
                .performing("porter", State.EFFECTIVE);
        Set<FunctionCode> functions = forFunction.isEmpty() ? Set.of() : Set.of(new FunctionCode(forFunction));
        Companion companion = new Companion(COMPANION, Set.of(Level.SITE), onEveryUser, functions);
        AccessPolicy policy = new AccessPolicy(EVERYWHERE, Set.of(), Set.of(), List.of(companion), null, null, false);

        assertThat(failure(policy, Level.SITE, Rule.COMPANIONS_TICKED)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SUBDIVISION, SITE,
            SITE,        SITE,        NOT_ENROLLED
            SUBDIVISION, SUBDIVISION,
            SUBDIVISION, CAPACITY,    NOT_ENROLLED
            """)
    void theUnitOfTheLevelThatIsAskedForIsEnrolled(Level enrolled, Level registered, @Nullable ReasonCode code) {
        draft.enrolledAt(enrolled);
        AccessPolicy policy =
                new AccessPolicy(EVERYWHERE, Set.of(), Set.of(), List.of(), Level.SUBDIVISION, null, false);

        assertThat(failure(policy, registered, Rule.ENROLLED)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            400, false, 400,
            400, false, 399, ASSURANCE_TOO_LOW
            400, false, -1,  ASSURANCE_TOO_LOW
            400, false, ,
            400, true,  ,    ASSURANCE_TOO_LOW
            ,    true,  ,
            ,    false, 100,
            """)
    void theAssuranceIsReachedIfItIsGivenOrDemanded(
            @Nullable Integer minimum, boolean demanded, @Nullable Integer given, @Nullable ReasonCode code) {
        AssuranceLevel reached = minimum == null ? null : new AssuranceLevel(minimum);
        AccessPolicy policy = new AccessPolicy(EVERYWHERE, Set.of(), Set.of(), List.of(), null, reached, demanded);
        Optional<AssuranceLevel> assurance = Optional.ofNullable(given).map(AssuranceLevel::new);

        assertThat(failure(Terms.of(APPLICATION, true, policy, assurance), Level.SITE, Rule.ASSURANCE))
                .isEqualTo(Optional.ofNullable(code));
    }

    private Optional<ReasonCode> failure(AccessPolicy policy, Level registered, Rule rule) {
        return failure(Terms.of(APPLICATION, true, policy, Optional.empty()), registered, rule);
    }

    /** The one reason there is, which is of this rule. */
    private Optional<ReasonCode> failure(Terms terms, Level registered, Rule rule) {
        List<Reason> reasons = Evaluator.judge(draft.at(registered), terms).reasons();
        assertThat(reasons).hasSizeLessThan(2).allMatch(reason -> reason.rule() == rule);
        return reasons.stream().map(Reason::code).findFirst();
    }
}
