// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.AccessPolicy;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * An application and who may use it.
 *
 * @param inUse false: known, but governed by no policy, so closed to everybody
 */
record ApplicationEntry(
        @JsonUnwrapped CatalogueEntry entry,
        boolean inUse,

        @JsonDeserialize(converter = StatedPolicy.AsPolicy.class)
        AccessPolicy policy) {}
