// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An application and who may use it.
 *
 * @param inUse false: known, but governed by no policy, so closed to everybody
 */
record ApplicationEntry(@JsonUnwrapped CatalogueEntry entry, boolean inUse, StatedPolicy policy) {}
