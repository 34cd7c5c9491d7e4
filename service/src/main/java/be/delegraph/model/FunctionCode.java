// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import java.util.Objects;

/**
 * The stable code of a function in the catalogue. Case matters: no two entries differ by letter case only.
 *
 * @param value lower-case letters, digits and hyphens, 64 characters at most, a letter first
 */
public record FunctionCode(String value) implements Comparable<FunctionCode> {

    public FunctionCode {
        Objects.requireNonNull(value, "value");
        if (!CatalogueCode.isValid(value)) {
            throw new IllegalArgumentException("A function's code has lower-case letters, digits and hyphens only.");
        }
    }

    @Override
    public int compareTo(FunctionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
