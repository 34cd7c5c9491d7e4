// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import be.delegraph.history.Change;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;

/** Changes to units, for tests that submit them without HTTP. */
public final class UnitChanges {

    private UnitChanges() {}

    public static Change tick(UnitId unit, ApplicationCode application) {
        return new TickUnit(unit, application, null);
    }

    public static Change untick(UnitId unit, ApplicationCode application) {
        return new UntickUnit(unit, application, null);
    }
}
