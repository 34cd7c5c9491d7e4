// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.HcoNumber;
import be.delegraph.model.UnitId;
import java.util.List;
import java.util.Objects;

/** What the person wants to act on behalf of: one unit and what lies below it, or any unit with a facility's number. */
public sealed interface Resource {

    /** The unit with this id, or any unit below it. */
    record Unit(UnitId id) implements Resource {
        public Unit {
            Objects.requireNonNull(id, "id");
        }
    }

    /** Any of these units, or any unit below them: of those with one facility's number, some. */
    record Units(List<UnitId> ids) implements Resource {
        public Units {
            ids = List.copyOf(ids);
        }
    }

    /** Any unit with this HCO number, under whichever capacity, or any unit below it (requirements 41). */
    record Facility(HcoNumber hco) implements Resource {
        public Facility {
            Objects.requireNonNull(hco, "hco");
        }
    }
}
