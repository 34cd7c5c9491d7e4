// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same text in Belgium's languages and English; null where there is none.
 *
 * @param own the languages in which the text is our own wording or translation: no source has it
 */
record LocalizedText(
        @Nullable String nl,
        @Nullable String fr,
        @Nullable String de,
        @Nullable String en,
        List<String> own) {

    static final LocalizedText NONE = new LocalizedText(null, null, null, null, List.of());

    LocalizedText {
        own = own.stream().sorted().toList();
    }
}
