// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A type of capacity, with the types of its subdivisions and the applications that it offers. */
record CapacityTypeEntry(
        @JsonUnwrapped CatalogueEntry entry,
        Identification identifiedBy,
        List<String> subdivisionTypes,
        List<String> offers) {

    /** The number that identifies a capacity of the type. */
    enum Identification {
        ENTERPRISE_NUMBER,
        RSZ_NUMBER
    }
}
