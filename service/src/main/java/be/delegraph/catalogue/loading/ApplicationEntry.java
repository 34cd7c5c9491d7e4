// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.AccessPolicy;

/**
 * An application and who may use it.
 *
 * @param inUse false: known, but governed by no policy, so closed to everybody
 * @param place where it stands
 */
record ApplicationEntry(CatalogueEntry entry, boolean inUse, AccessPolicy policy, SourceLine place) {}
