// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.List;

/** A whole catalogue, valid: every code is unique, every reference leads somewhere, no companions go round in circles. */
record Catalogue(
        List<CapacityTypeEntry> capacityTypes,
        List<SubdivisionTypeEntry> subdivisionTypes,
        List<FacilityKindEntry> facilityKinds,
        List<FunctionEntry> functions,
        List<ApplicationEntry> applications,
        List<CatalogueEntry> terms) {}
