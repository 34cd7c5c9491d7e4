// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import java.util.Comparator;
import java.util.List;

/**
 * What came of each rule for one registration.
 *
 * @param reasons what it fails on, in the order of the rules; none if it allows
 */
record Judgement(Evidence.Registration registration, List<RuleOutcome> outcomes, List<Reason> reasons) {

    /**
     * A registration that runs before one that ended, then the one that fails on the least: an allow comes first. Who left a
     * unit and came back is told about the registration that counts.
     */
    static final Comparator<Judgement> NEAREST_TO_AN_ALLOW = Comparator.comparing(Judgement::isEnded)
            .thenComparing(judgement -> judgement.reasons().size())
            .thenComparing(judgement -> judgement.registration().path().end().value())
            .thenComparing(judgement -> judgement.registration().user().from());

    Judgement(Evidence.Registration registration, List<RuleOutcome> outcomes) {
        this(registration, outcomes, Evaluator.reasons(outcomes));
    }

    private boolean isEnded() {
        return registration.user().standing().has(LevelState.State.ENDED);
    }

    /** Described only for whoever asks: most want to know no more than whether. */
    Explanation.Registration explained(Terms terms) {
        return new Explanation.Registration(
                registration.path().end(),
                registration.path().offered(),
                new LevelStates(terms, registration).described(),
                outcomes);
    }
}
