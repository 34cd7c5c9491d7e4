// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.fixtures.hierarchy.Interval;
import be.delegraph.fixtures.hierarchy.Moment;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** When something holds and when that was recorded, as every fact in the graph carries it. */
record Fact(Instant from, @Nullable Instant until, Instant recorded) {

    static Fact of(Interval interval, Moment since) {
        Interval filled = interval.beginningAt(since);
        return new Fact(
                filled.from().instant(),
                filled.until() == null ? null : filled.until().instant(),
                filled.recorded().instant());
    }

    boolean knownAt(Instant at) {
        return !recorded.isAfter(at);
    }

    boolean effectiveAt(Instant at) {
        return knownAt(at) && !from.isAfter(at) && !overAt(at);
    }

    boolean pendingAt(Instant at) {
        return knownAt(at) && from.isAfter(at) && !overAt(at);
    }

    boolean endedAt(Instant at) {
        return knownAt(at) && overAt(at);
    }

    private boolean overAt(Instant at) {
        return until != null && !until.isAfter(at);
    }

    static boolean anyEffective(Collection<Fact> facts, Instant at) {
        return facts.stream().anyMatch(fact -> fact.effectiveAt(at));
    }

    static boolean anyPending(Collection<Fact> facts, Instant at) {
        return facts.stream().anyMatch(fact -> fact.pendingAt(at));
    }

    static boolean anyEnded(Collection<Fact> facts, Instant at) {
        return facts.stream().anyMatch(fact -> fact.endedAt(at));
    }
}
