// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import be.delegraph.model.UnitId;
import java.util.List;
import java.util.Set;

/**
 * How far a manager's authority reaches into what is asked about.
 *
 * @param asked the units asked about that the person manages; empty if there is none
 * @param managed what gives that authority: those units, or units above them
 */
public record Reach(List<UnitId> asked, Set<UnitId> managed) {

    /** Nothing that is asked about is managed. */
    public static final Reach NOTHING = new Reach(List.of(), Set.of());

    public Reach {
        asked = List.copyOf(asked);
        managed = Set.copyOf(managed);
    }

    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Whether this unit is managed, itself or through one above it. */
    public boolean includes(UnitId unit) {
        return managed.stream().anyMatch(unit::isWithin);
    }
}
