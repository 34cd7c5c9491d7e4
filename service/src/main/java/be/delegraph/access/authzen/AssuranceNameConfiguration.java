// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import io.micronaut.context.annotation.EachProperty;

/**
 * A name of an assurance level that an installation adds: {@code delegraph.assurance-levels[n].name} and {@code .level}. A
 * list and not a map, for a configuration's keys lose their letter case and a name must not.
 */
@EachProperty(value = "delegraph.assurance-levels", list = true)
record AssuranceNameConfiguration(String name, int level) {}
