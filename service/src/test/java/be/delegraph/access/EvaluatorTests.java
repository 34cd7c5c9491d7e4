// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static be.delegraph.access.RegistrationDraft.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Evidence.State;
import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.model.Insz;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered, of all that was found. */
class EvaluatorTests {

    private static final Question QUESTION = new Question(
            new Insz("00000090169"),
            APPLICATION,
            new Resource.Unit(new UnitId("0199900172")),
            Instant.parse("2026-06-01T00:00:00Z"),
            null);

    @ParameterizedTest
    @CsvSource(textBlock = """
            false, true,  true,  UNKNOWN_PERSON
            true,  false, true,  UNKNOWN_UNIT
            true,  true,  false, UNKNOWN_APPLICATION
            false, false, false, UNKNOWN_PERSON UNKNOWN_UNIT UNKNOWN_APPLICATION
            true,  true,  true,  NOT_REGISTERED
            """)
    void whatIsUnknownIsToldBeforeAnythingIsJudged(boolean person, boolean unit, boolean application, String codes) {
        Evidence evidence = new Evidence(person, unit, application, true, AccessPolicy.NONE, List.of());

        assertThat(codes(Evaluator.decide(QUESTION, evidence))).containsExactly(codes.split(" "));
        assertThat(Evaluator.explain(QUESTION, evidence).decision()).isEqualTo(Evaluator.decide(QUESTION, evidence));
    }

    @Test
    void oneRegistrationThatFailsOnNothingAllows() {
        Evidence.Registration fails = new RegistrationDraft().notOffered().at(Level.CAPACITY);
        Evidence.Registration allows = new RegistrationDraft().at(Level.SITE);

        assertThat(decide(fails, allows).allowed()).isTrue();
        assertThat(decide(fails).allowed()).isFalse();
    }

    /** One that runs before one that ended, however little that fails on; then the one that fails on the least. */
    @Test
    void theNearestToAnAllowIsReported() {
        Evidence.Registration ended = new RegistrationDraft()
                .with(Level.USER, Standing.of(State.ENDED))
                .at(Level.CAPACITY);
        Evidence.Registration failsTwice = new RegistrationDraft()
                .ticking(Level.CAPACITY, APPLICATION, null)
                .ticking(Level.USER, APPLICATION, null)
                .at(Level.SITE);
        Evidence.Registration failsOnce = new RegistrationDraft().notOffered().at(Level.SUBDIVISION);

        assertThat(codes(decide(ended, failsTwice))).containsExactly("NOT_TICKED", "NOT_TICKED");
        assertThat(codes(decide(failsTwice, failsOnce))).containsExactly("NOT_OFFERED");
        assertThat(codes(decide(ended))).containsExactly("ENDED");
    }

    @Test
    void tiesAreSettledByTheUnitAndThenByTheStart() {
        Instant later = Instant.EPOCH.plusSeconds(1);
        Evidence.Registration above = new RegistrationDraft().since(later).at(Level.CAPACITY);
        Evidence.Registration late = new RegistrationDraft().since(later).at(Level.SITE);
        Evidence.Registration early = new RegistrationDraft()
                .ticking(Level.SITE, RegistrationDraft.COMPANION, null)
                .at(Level.SITE);

        assertThat(Stream.of(late, early, above)
                        .map(registration -> Evaluator.judge(registration, terms()))
                        .sorted(Judgement.NEAREST_TO_AN_ALLOW)
                        .map(Judgement::registration))
                .containsExactly(above, early, late);
    }

    @Test
    void anExplanationHasEveryRuleInTheirOrder() {
        Explanation explanation = Evaluator.explain(QUESTION, evidence(new RegistrationDraft().at(Level.SITE)));

        assertThat(explanation.registrations()).singleElement().satisfies(registration -> assertThat(
                        registration.rules())
                .extracting(RuleOutcome::rule)
                .containsExactly(Rule.values()));
    }

    private static Decision decide(Evidence.Registration... registrations) {
        return Evaluator.decide(QUESTION, evidence(registrations));
    }

    private static Evidence evidence(Evidence.Registration... registrations) {
        return new Evidence(true, true, true, true, AccessPolicy.NONE, List.of(registrations));
    }

    private static Terms terms() {
        return Terms.of(APPLICATION, true, AccessPolicy.NONE, QUESTION.assurance());
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Deny denial
                ? denial.reasons().stream().map(reason -> reason.code().name()).toList()
                : List.of();
    }
}
