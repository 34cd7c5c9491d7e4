// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.List;

/**
 * What every entry of the catalogue has.
 *
 * @param alsoKnownAs old and other names in any language, by which people still search
 * @param source where the entry comes from
 */
record CatalogueEntry(
        String code, LocalizedText labels, LocalizedText description, List<String> alsoKnownAs, String source) {

    CatalogueEntry {
        description = description == null ? LocalizedText.NONE : description;
    }
}
