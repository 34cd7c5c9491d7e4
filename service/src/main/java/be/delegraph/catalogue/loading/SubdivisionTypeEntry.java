// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.model.Level;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A type of subdivision, or of the sites under one.
 *
 * @param level SUBDIVISION or SITE
 * @param under a site's type of subdivision
 */
record SubdivisionTypeEntry(
        @JsonUnwrapped CatalogueEntry entry,
        Level level,
        @Nullable String under) {}
