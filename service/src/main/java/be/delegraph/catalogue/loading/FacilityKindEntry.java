// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A kind of facility in the register of facilities.
 *
 * @param implies the types of subdivisions and sites that such a facility may be activated as
 */
record FacilityKindEntry(@JsonUnwrapped CatalogueEntry entry, List<String> implies) {}
