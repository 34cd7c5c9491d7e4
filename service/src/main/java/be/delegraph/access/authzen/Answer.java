// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.access.Decision;
import be.delegraph.access.Explanation;
import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a caller is told.
 *
 * @param at the moment that it holds for
 * @param registrations what was looked at; empty where something was unknown
 * @param explain whether the caller asked for a denial's reasons
 */
public record Answer(Instant at, Decision decision, List<Explanation.Registration> registrations, boolean explain) {

    public Answer {
        registrations = List.copyOf(registrations);
    }

    /** A denial's reasons; empty if it is none. */
    public List<Reason> reasons() {
        return decision instanceof Decision.Deny deny ? deny.reasons() : List.of();
    }

    static Answer of(Explanation explanation, boolean explain) {
        return new Answer(explanation.question().at(), explanation.decision(), explanation.registrations(), explain);
    }

    static Answer denied(Instant at, List<Reason> reasons, boolean explain) {
        return new Answer(at, new Decision.Deny(reasons), List.of(), explain);
    }

    /** Exactly what would be told if the unit did not exist. */
    static Answer outOfScope(Explanation explanation, boolean explain) {
        List<Reason> reasons = Stream.of(
                        ReasonCode.UNKNOWN_PERSON, ReasonCode.UNKNOWN_UNIT, ReasonCode.UNKNOWN_APPLICATION)
                .filter(code -> code == ReasonCode.UNKNOWN_UNIT || isUnknown(explanation, code))
                .map(code -> new Reason(code, null, null, null, null))
                .toList();
        return denied(explanation.question().at(), reasons, explain);
    }

    private static boolean isUnknown(Explanation explanation, ReasonCode code) {
        return explanation.unplaced().stream().anyMatch(reason -> reason.code() == code);
    }
}
