// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges evidence by the rules. The only place where they are applied. */
final class Evaluation {

    private static final Comparator<Evidence.Registration> STABLE_ORDER = Comparator.comparing(
                    (Evidence.Registration registration) -> registration.at().value())
            .thenComparing(Evidence.Registration::user);

    private Evaluation() {}

    static Explanation of(Question question, Evidence evidence) {
        List<Reason> unplaced = unplaced(evidence);
        if (!unplaced.isEmpty()) {
            return Explanation.unplaced(question, unplaced);
        }
        List<Explanation.Registration> registrations = evidence.registrations().stream()
                .sorted(STABLE_ORDER)
                .map(registration -> judge(question, evidence, registration))
                .toList();
        return new Explanation(question, List.of(), registrations);
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

    private static Explanation.Registration judge(
            Question question, Evidence evidence, Evidence.Registration registration) {
        PathRules path = new PathRules(question.application(), registration);
        PolicyRules policy = new PolicyRules(inForce(evidence), registration);
        return new Explanation.Registration(
                registration.at(),
                LevelStates.of(question.application(), inForce(evidence), registration),
                List.of(
                        path.organisationRegistered(),
                        path.tickedAtEveryLevel(),
                        policy.companionsTicked(),
                        policy.registrationLevel(),
                        policy.functionPerformed(),
                        path.offered(evidence),
                        policy.enrolled(),
                        policy.assurance(question.assurance())));
    }

    /** Without a policy nothing else is asked for: rule {@link Rule#OFFERED} denies. */
    private static Policy inForce(Evidence evidence) {
        Policy policy = evidence.policy();
        return policy == null ? Policy.NONE : policy;
    }
}
