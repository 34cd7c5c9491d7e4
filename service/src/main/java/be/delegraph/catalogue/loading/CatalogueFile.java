// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.Locale;

/** The files that a catalogue consists of. */
enum CatalogueFile {
    CAPACITY_TYPES("capacity type"),
    SUBDIVISION_TYPES("subdivision type"),
    FACILITY_KINDS("facility kind"),
    FUNCTIONS("function"),
    APPLICATIONS("application"),
    TERMS("term");

    private final String entry;

    CatalogueFile(String entry) {
        this.entry = entry;
    }

    /** What one of its entries is called. */
    String entry() {
        return entry;
    }

    String fileName() {
        return stem() + ".yaml";
    }

    String schemaName() {
        return stem() + ".schema.json";
    }

    private String stem() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
