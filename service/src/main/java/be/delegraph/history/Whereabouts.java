// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.model.ManagerRole;
import be.delegraph.model.UnitId;
import java.util.Map;
import java.util.Optional;

/** Where something stands in the way of a change, and the role of whoever can see to it there, if anybody. */
final class Whereabouts {

    private Whereabouts() {}

    /** What is lacking at a unit is for its own managers to see to. */
    static Map<String, String> lacking(UnitId unit) {
        return of(unit, Optional.of(ManagerRole.of(unit.level())));
    }

    /** A block is ended by who manages the unit above. */
    static Map<String, String> blocked(UnitId unit) {
        return of(unit, ManagerRole.of(unit.level()).above());
    }

    /** What has ended stays so. */
    static Map<String, String> ended(UnitId unit) {
        return of(unit, Optional.empty());
    }

    private static Map<String, String> of(UnitId unit, Optional<ManagerRole> ask) {
        String level = unit.level().name();
        return ask.map(role -> Map.of("unit", unit.value(), "level", level, "ask", role.name()))
                .orElseGet(() -> Map.of("unit", unit.value(), "level", level));
    }
}
