// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The stable code that names an application. Those in the catalogue are in lower case; the same code in other letter case is
 * another, unknown one.
 *
 * @param value letters, digits, hyphens, dots and underscores, 64 characters at most, a letter first
 */
public record ApplicationCode(String value) implements Comparable<ApplicationCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApplicationCode {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An application's code has letters, digits, hyphens, dots and underscores only, 64 at most.");
        }
    }

    /** Whether a catalogue may hold this code; none holds another spelling of it. */
    public boolean canBeInCatalogue() {
        return CatalogueCode.isValid(value);
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
