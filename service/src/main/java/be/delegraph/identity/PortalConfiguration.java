// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import io.micronaut.context.annotation.EachProperty;
import java.util.List;

/**
 * One relying portal: {@code delegraph.portals[n].client-id} and {@code .applications}. A list and not a map, for a
 * configuration's keys lose their letter case and a client id must not.
 */
@EachProperty(value = "delegraph.portals", list = true)
record PortalConfiguration(String clientId, List<String> applications) {}
