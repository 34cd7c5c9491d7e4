// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What tokens call things.
 *
 * @param personClaim the claim with a person's number; by default that of the federal authentication service (facts d)
 * @param rolesClaim the claim with the roles; dots lead into it, as in Keycloak's {@code realm_access.roles}
 */
@ConfigurationProperties("delegraph.identity")
public record IdentityConfiguration(
        @Bindable(defaultValue = "egovNRN") String personClaim,
        @Bindable(defaultValue = "roles") String rolesClaim) {}
