// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import be.delegraph.authority.Operation;
import be.delegraph.graph.Query;
import be.delegraph.history.Remark;
import be.delegraph.http.JsonInput;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends the tick of an application at a capacity, subdivision or site. What is ticked below is suspended (requirements 51).
 *
 * @param unit the unit's id, as in {@code 0123456749/mammographic-unit/91100/91101}
 * @param application the application's code
 * @param remark why
 */
@JsonInput
record UntickUnit(
        UnitId unit, ApplicationCode application, @Nullable Remark remark) implements ApplicationTick {

    private static final Query QUERY = Query.of("structure/untick_unit");

    UntickUnit {
        Units.demandBelowOrganisation(unit);
        Units.demand(application, "application");
    }

    @Override
    public Operation operation() {
        return Operation.UNTICK_UNIT;
    }

    @Override
    public Query query() {
        return QUERY;
    }

    @Override
    public boolean isGrant() {
        return false;
    }

    @Override
    public Set<TickRefusal> refusals() {
        return EnumSet.of(TickRefusal.UNKNOWN_APPLICATION);
    }
}
