// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import org.jspecify.annotations.Nullable;

/** The same text in Belgium's languages and English; null where no source gives one. */
record Texts(
        @Nullable String nl,
        @Nullable String fr,
        @Nullable String de,
        @Nullable String en) {

    static final Texts NONE = new Texts(null, null, null, null);
}
