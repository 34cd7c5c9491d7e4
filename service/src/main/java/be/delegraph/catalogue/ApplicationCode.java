// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import java.util.Objects;

/**
 * The stable code of an application in the catalogue. Case matters: no two entries differ by letter case only.
 *
 * @param value lower-case letters, digits and hyphens, 64 characters at most, a letter first
 */
public record ApplicationCode(String value) implements Comparable<ApplicationCode> {

    public ApplicationCode {
        Objects.requireNonNull(value, "value");
        if (!Codes.isValid(value)) {
            throw new IllegalArgumentException(
                    "An application's code has lower-case letters, digits and hyphens only.");
        }
    }

    @Override
    public int compareTo(ApplicationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
