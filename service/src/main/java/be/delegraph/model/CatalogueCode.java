// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import java.util.regex.Pattern;

/** The shape that every code in the catalogue has. */
public final class CatalogueCode {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private CatalogueCode() {}

    public static boolean isValid(String code) {
        return SHAPE.matcher(code).matches();
    }
}
