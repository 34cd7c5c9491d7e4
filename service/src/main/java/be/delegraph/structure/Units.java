// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import org.jspecify.annotations.Nullable;

/** What a change says of units, held against what it must say. */
final class Units {

    private Units() {}

    /** A capacity, subdivision or site. */
    static void demandBelowOrganisation(@Nullable UnitId unit) {
        if (demand(unit, "unit").level() == Level.ORGANISATION) {
            throw new IllegalArgumentException("Name a capacity, a subdivision or a site.");
        }
    }

    static <T> T demand(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("Send the member " + name + ".");
        }
        return value;
    }
}
