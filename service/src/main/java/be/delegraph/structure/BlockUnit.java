// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import be.delegraph.authority.Operation;
import be.delegraph.graph.Query;
import be.delegraph.history.Change;
import be.delegraph.history.Remark;
import be.delegraph.http.JsonInput;
import be.delegraph.model.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Blocks a capacity, subdivision or site, and so everything below it (requirements 44).
 *
 * @param unit the unit's id, as in {@code 0123456749/mammographic-unit/91100/91101}
 * @param remark why
 */
@JsonInput
record BlockUnit(UnitId unit, @Nullable Remark remark) implements Change {

    private static final Query QUERY = Query.of("structure/block_unit");

    BlockUnit {
        Units.demandBelowOrganisation(unit);
    }

    @Override
    public Operation operation() {
        return Operation.BLOCK_UNIT;
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
    public boolean concernsBlockedUnits() {
        return true;
    }
}
