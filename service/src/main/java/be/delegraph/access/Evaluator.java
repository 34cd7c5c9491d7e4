// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.catalogue.AccessPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Judges evidence by the rules. The only place where they are applied. */
final class Evaluator {

    /**
     * A registration that runs before one that ended, then the one that fails on the least: an allow comes first. Who left a
     * unit and came back is told about the registration that counts.
     */
    private static final Comparator<Judged> NEAREST_TO_AN_ALLOW = Comparator.comparing(Judged::isEnded)
            .thenComparing(judged -> judged.reasons().size())
            .thenComparing(judged -> judged.registration().at().value())
            .thenComparing(judged -> judged.registration().from());

    private Evaluator() {}

    static Decision decide(Question question, Evidence evidence) {
        return judged(question, evidence)
                .min(NEAREST_TO_AN_ALLOW)
                .map(nearest -> decision(nearest.reasons()))
                .orElseGet(() -> decision(unresolved(evidence)));
    }

    static Explanation explain(Question question, Evidence evidence) {
        return new Explanation(
                question,
                unresolved(evidence),
                judged(question, evidence)
                        .sorted(NEAREST_TO_AN_ALLOW)
                        .map(judged -> judged.explained(question, evidence))
                        .toList());
    }

    /** Denied if there are reasons. */
    static Decision decision(List<Reason> reasons) {
        return reasons.isEmpty() ? new Decision.Allow() : new Decision.Deny(reasons);
    }

    static List<Reason> reasons(List<RuleOutcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.reasons().stream()).toList();
    }

    private static Stream<Judged> judged(Question question, Evidence evidence) {
        return unresolved(evidence).isEmpty()
                ? evidence.registrations().stream()
                        .map(registration -> new Judged(registration, outcomes(question, evidence, registration)))
                : Stream.empty();
    }

    private static List<Reason> unresolved(Evidence evidence) {
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
    private static AccessPolicy inForce(Evidence evidence) {
        AccessPolicy policy = evidence.policy();
        return policy == null ? AccessPolicy.NONE : policy;
    }

    /** A registration and what came of each rule. */
    private record Judged(Evidence.Registration registration, List<RuleOutcome> outcomes, List<Reason> reasons) {

        Judged(Evidence.Registration registration, List<RuleOutcome> outcomes) {
            this(registration, outcomes, Evaluator.reasons(outcomes));
        }

        boolean isEnded() {
            return registration.state() == Evidence.State.ENDED;
        }

        Explanation.Registration explained(Question question, Evidence evidence) {
            return new Explanation.Registration(
                    registration.at(),
                    registration.offered(),
                    LevelStates.of(question.application(), inForce(evidence), registration),
                    outcomes);
        }
    }
}
