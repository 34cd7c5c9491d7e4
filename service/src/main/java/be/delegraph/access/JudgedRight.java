// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration on which an application is ticked, judged by itself.
 *
 * @param user the registration's id
 * @param person the id of whoever is registered
 * @param name theirs
 * @param unit where
 * @param reasons why it does not let them use the application; none if it does
 */
public record JudgedRight(
        String user,
        String person,
        @Nullable String name,
        UnitId unit,
        ApplicationCode application,
        List<Reason> reasons) {

    public JudgedRight {
        reasons = List.copyOf(reasons);
    }
}
