// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.model.ApplicationCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The relying portals and the applications that each may ask about.
 *
 * @param applications by the client id that a portal's tokens carry; letter case matters
 */
public record PortalRegistry(Map<String, Set<ApplicationCode>> applications) {

    public PortalRegistry {
        applications = Map.copyOf(applications);
    }

    boolean isKnown(String clientId) {
        return applications.containsKey(clientId);
    }

    /** Empty if no portal has this client id. */
    Optional<Set<ApplicationCode>> applicationsOf(String clientId) {
        return Optional.ofNullable(applications.get(clientId));
    }
}
