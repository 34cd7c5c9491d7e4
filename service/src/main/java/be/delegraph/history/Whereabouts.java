// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.model.ManagerRole;
import be.delegraph.model.UnitId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where something stands in the way of a change, and the role of whoever can see to it. */
final class Whereabouts {

    private Whereabouts() {}

    static Map<String, String> of(@Nullable String unit) {
        return unit == null ? Map.of() : of(new UnitId(unit));
    }

    static Map<String, String> of(UnitId unit) {
        return Map.of(
                "unit", unit.value(),
                "level", unit.level().name(),
                "ask", ManagerRole.of(unit.level()).name());
    }
}
