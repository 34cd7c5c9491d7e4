// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Judges evidence by the rules. The only place where they are applied. */
final class Evaluation {

    private static final Comparator<Evidence.Registration> STABLE_ORDER = Comparator.comparing(
                    (Evidence.Registration registration) -> registration.at().value())
            .thenComparing(Evidence.Registration::user);

    private Evaluation() {}

    static Decision decide(Question question, Evidence evidence) {
        List<Reason> unplaced = unplaced(evidence);
        return byNearest(
                unplaced,
                judged(unplaced, evidence).map(registration -> reasons(outcomes(question, evidence, registration))));
    }

    static Explanation explain(Question question, Evidence evidence) {
        List<Reason> unplaced = unplaced(evidence);
        return new Explanation(
                question,
                unplaced,
                judged(unplaced, evidence)
                        .map(registration -> new Explanation.Registration(
                                registration.at(),
                                LevelStates.of(question.application(), inForce(evidence), registration),
                                outcomes(question, evidence, registration)))
                        .toList());
    }

    /** Judges by the registration that fails on the least; where there is none, by why that is so. */
    static Decision byNearest(List<Reason> unplaced, Stream<List<Reason>> failures) {
        List<Reason> reasons = failures.min(Comparator.comparingInt(List::size)).orElse(unplaced);
        return reasons.isEmpty() ? new Decision.Allow() : new Decision.Deny(reasons);
    }

    static List<Reason> reasons(List<RuleOutcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.reasons().stream()).toList();
    }

    private static Stream<Evidence.Registration> judged(List<Reason> unplaced, Evidence evidence) {
        return unplaced.isEmpty() ? evidence.registrations().stream().sorted(STABLE_ORDER) : Stream.empty();
    }

    private static List<Reason> unplaced(Evidence evidence) {
        List<Reason> reasons = new ArrayList<>();
        if (!evidence.personKnown()) {
            reasons.add(Reason.about(ReasonCode.UNKNOWN_PERSON));
        }
        if (!evidence.unitKnown()) {
            reasons.add(Reason.about(ReasonCode.UNKNOWN_UNIT));
        }
        if (!evidence.applicationKnown()) {
            reasons.add(Reason.about(ReasonCode.UNKNOWN_APPLICATION));
        }
        if (reasons.isEmpty() && evidence.registrations().isEmpty()) {
            reasons.add(Reason.about(ReasonCode.NOT_REGISTERED));
        }
        return reasons;
    }

    private static List<RuleOutcome> outcomes(
            Question question, Evidence evidence, Evidence.Registration registration) {
        PathRules path = new PathRules(question.application(), registration);
        PolicyRules policy = new PolicyRules(inForce(evidence), registration);
        return List.of(
                path.organisationRegistered(),
                path.tickedAtEveryLevel(),
                policy.companionsTicked(),
                policy.registrationLevel(),
                policy.functionPerformed(),
                path.offered(evidence),
                policy.enrolled(),
                policy.assurance(question.assurance()));
    }

    /** Without a policy nothing else is asked for: rule {@link Rule#OFFERED} denies. */
    private static Policy inForce(Evidence evidence) {
        Policy policy = evidence.policy();
        return policy == null ? Policy.NONE : policy;
    }
}
