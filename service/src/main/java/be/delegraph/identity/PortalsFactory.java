// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.catalogue.ApplicationCode;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the portals from the configuration; a client id that occurs twice stops the start. */
@Factory
@Requires(notEnv = "sandbox")
final class PortalsFactory {

    @Singleton
    Portals portals(List<PortalConfiguration> configured) {
        return new Portals(configured.stream()
                .collect(Collectors.toMap(PortalConfiguration::clientId, PortalsFactory::applications)));
    }

    private static Set<ApplicationCode> applications(PortalConfiguration portal) {
        return portal.applications().stream().map(ApplicationCode::new).collect(Collectors.toSet());
    }
}
