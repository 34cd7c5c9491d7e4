// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.access.Reason;
import be.delegraph.structure.UnitId;
import java.util.List;
import java.util.Set;

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

    /** What one registration fails on. */
    public record Judged(UnitId unit, Set<Reason> failures) {}
}
