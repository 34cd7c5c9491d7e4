// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.access.Decision;
import be.delegraph.access.Explanation;
import be.delegraph.access.Reason;
import java.time.Instant;
import java.util.List;

/**
 * What a caller is told.
 *
 * @param at the moment that it holds for
 * @param reasons a denial's, where they were asked for
 * @param registrations what was looked at; empty where something was unknown
 * @param scope what the caller may learn
 */
public record Answer(
        Instant at,
        boolean allowed,
        List<Reason> reasons,
        List<Explanation.Registration> registrations,
        Disclosure scope) {

    public Answer {
        reasons = List.copyOf(reasons);
        registrations = List.copyOf(registrations);
    }

    /** Nothing but the decision. */
    static Answer plain(Instant at, boolean allowed, Disclosure scope) {
        return new Answer(at, allowed, List.of(), List.of(), scope);
    }

    static Answer unresolved(Instant at, List<Reason> reasons, Disclosure scope) {
        return new Answer(at, false, scope.unresolved(reasons), List.of(), scope);
    }

    /** All of an explanation that has been narrowed to the scope. */
    static Answer of(Explanation explanation, Disclosure scope) {
        Decision decision = explanation.decision();
        List<Reason> reasons = decision instanceof Decision.Deny deny ? deny.reasons() : List.of();
        return new Answer(explanation.question().at(), decision.allowed(), reasons, explanation.registrations(), scope);
    }

    /** Without what only a caller who asks for reasons is told. */
    Answer withoutReasons() {
        return plain(at, allowed, scope);
    }

    /** One of the reasons in this answer, as it is told. */
    public ReasonView view(Reason reason) {
        return ReasonView.of(reason, scope.whomToAsk(reason));
    }
}
