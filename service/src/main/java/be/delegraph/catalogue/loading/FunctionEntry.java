// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What somebody may do in an application.
 *
 * @param application whose right it presupposes (requirements 52)
 * @param deprecated whether it is no longer given out
 */
record FunctionEntry(@JsonUnwrapped CatalogueEntry entry, String application, boolean deprecated) {}
