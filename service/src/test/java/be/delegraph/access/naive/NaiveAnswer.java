// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toSet;

import be.delegraph.access.Reason;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the naive evaluator says.
 *
 * @param unresolved why there is nothing to judge, if so
 * @param registrations every registration with what it fails on, in no particular order
 */
public record NaiveAnswer(Set<Reason> unresolved, List<Judged> registrations) {

    public boolean allowed() {
        return registrations.stream()
                .anyMatch(registration -> registration.failures().isEmpty());
    }

    /**
     * Every set of reasons that a denial may give: those of a registration that runs before those of one that ended, then the
     * fewest, then those at the first unit, then of the registration that began first. Several only where somebody was
     * registered twice at one unit from the same moment on.
     */
    public Set<Set<Reason>> denials() {
        Comparator<Judged> order = Comparator.comparing(Judged::ended)
                .thenComparing(judged -> judged.failures().size())
                .thenComparing(judged -> judged.unit().value())
                .thenComparing(Judged::from);
        return registrations.stream().min(order).stream()
                .flatMap(first -> registrations.stream().filter(other -> order.compare(first, other) == 0))
                .map(Judged::failures)
                .collect(collectingAndThen(toSet(), found -> found.isEmpty() ? Set.of(unresolved) : found));
    }

    /** What one registration fails on. */
    public record Judged(UnitId unit, Set<Reason> failures, boolean ended, Instant from) {}
}
