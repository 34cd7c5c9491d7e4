// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import be.delegraph.history.Change;
import be.delegraph.model.ApplicationCode;
import java.util.Map;
import java.util.Optional;

/** A change to whether a unit ticks an application. */
interface ApplicationTick extends Change {

    ApplicationCode application();

    @Override
    default Map<String, String> parameters() {
        return Map.of("application", application().value());
    }

    @Override
    default Optional<ApplicationCode> applicationTicked() {
        return Optional.of(application());
    }
}
