// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.access.Reason;
import be.delegraph.structure.UnitId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the naive evaluator says.
 *
 * @param unplaced why there is nothing to judge, if so
 * @param registrations every registration with what it fails on, in no particular order
 */
public record NaiveAnswer(Set<Reason> unplaced, List<Judged> registrations) {

    public boolean allowed() {
        return registrations.stream()
                .anyMatch(registration -> registration.failures().isEmpty());
    }

    /** Every set of reasons that a denial may give: those of the registrations with the fewest failures. */
    public Set<Set<Reason>> denials() {
        int fewest = registrations.stream()
                .mapToInt(registration -> registration.failures().size())
                .min()
                .orElse(0);
        return registrations.isEmpty()
                ? Set.of(unplaced)
                : registrations.stream()
                        .map(Judged::failures)
                        .filter(failures -> failures.size() == fewest)
                        .collect(Collectors.toSet());
    }

    /** What one registration fails on. */
    public record Judged(UnitId unit, Set<Reason> failures) {}
}
