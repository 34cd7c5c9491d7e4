// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import java.util.regex.Pattern;

/** The shape that every code in the catalogue has. */
final class Codes {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private Codes() {}

    static boolean isValid(String code) {
        return SHAPE.matcher(code).matches();
    }
}
