// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether one registration lets its holder use an application that is ticked on it.
 *
 * @param user the registration's id
 * @param person the id of whoever is registered
 * @param name theirs
 * @param unit where it is
 * @param reasons why not; empty if it does
 */
public record Verdict(
        String user,
        String person,
        @Nullable String name,
        UnitId unit,
        ApplicationCode application,
        List<Preview.Obstacle> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    boolean allows() {
        return reasons.isEmpty();
    }

    /** The registration and the application, of which there is one verdict at a moment. */
    List<String> subject() {
        return List.of(user, application.value());
    }
}
