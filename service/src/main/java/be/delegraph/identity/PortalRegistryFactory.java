// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.model.ApplicationCode;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the portals from the configuration; a client that occurs twice stops the start. */
@Factory
@Requires(notEnv = "sandbox")
final class PortalRegistryFactory {

    @Context
    PortalRegistry portals(List<PortalConfiguration> configured) {
        Map<String, Set<ApplicationCode>> applications = new HashMap<>();
        configured.stream()
                .sorted(Comparator.comparing(PortalConfiguration::index))
                .forEach(portal -> {
                    if (applications.put(portal.clientId(), portal.codes()) != null) {
                        throw portal.refused("client-id", "names a client that another portal has already");
                    }
                });
        return new PortalRegistry(applications);
    }
}
