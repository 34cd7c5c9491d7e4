// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Judges evidence by the rules. The only place where they are applied. */
final class Evaluator {

    private Evaluator() {}

    static Decision decide(Question question, Evidence evidence) {
        return decision(judgements(evidence, terms(question, evidence))
                .min(Judgement.NEAREST_TO_AN_ALLOW)
                .map(Judgement::reasons)
                .orElseGet(() -> unresolved(evidence)));
    }

    static Explanation explain(Question question, Evidence evidence) {
        Terms terms = terms(question, evidence);
        return new Explanation(
                question,
                unresolved(evidence),
                judgements(evidence, terms)
                        .sorted(Judgement.NEAREST_TO_AN_ALLOW)
                        .map(judgement -> judgement.explained(terms))
                        .toList());
    }

    /** Holds one registration against the rules. */
    static Judgement judge(Evidence.Registration registration, Terms terms) {
        PathRules path = new PathRules(terms, registration);
        PolicyRules policy = new PolicyRules(terms, registration);
        return new Judgement(
                registration,
                List.of(
                        path.organisationRegistered(),
                        path.tickedAtEveryLevel(),
                        policy.companionsTicked(),
                        policy.registrationLevel(),
                        policy.functionPerformed(),
                        path.offered(),
                        policy.enrolled(),
                        policy.assurance()));
    }

    /** Denied if there are reasons. */
    static Decision decision(List<Reason> reasons) {
        return reasons.isEmpty() ? new Decision.Allow() : new Decision.Deny(reasons);
    }

    static List<Reason> reasons(List<RuleOutcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.reasons().stream()).toList();
    }

    private static Stream<Judgement> judgements(Evidence evidence, Terms terms) {
        return unresolved(evidence).isEmpty()
                ? evidence.registrations().stream().map(registration -> judge(registration, terms))
                : Stream.empty();
    }

    private static Terms terms(Question question, Evidence evidence) {
        return Terms.of(question.application(), evidence.inUse(), evidence.policy(), question.assurance());
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
}
