// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The readable path that identifies a unit: enterprise number, capacity type, subdivision's and site's HCO number, joined
 * by slashes, as in {@code 0123456749/mammographic-unit/91100/91101}.
 *
 * <p>An HCO number is unique within a capacity only (requirements 41), hence the path. Case matters: the same id
 * in other letter case is another, unknown one. HCO numbers are without leading zeros: one unit has one spelling.
 *
 * @param value the path, one to four parts
 */
public record UnitId(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{10}(/[A-Za-z][A-Za-z0-9-]{0,63}(/[1-9]\\d{0,9}){0,2})?");

    private static final int ORGANISATION_LENGTH = 10;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A unit's id is an enterprise number, then optionally a capacity's code, a subdivision's and a site's"
                            + " HCO number without leading zeros, joined by slashes.");
        }
    }

    /** The level that the number of parts implies. */
    public Level level() {
        int parts = (int) value.chars().filter(c -> c == '/').count();
        return Level.values()[parts];
    }

    /** The organisation that it is part of, or is. */
    public UnitId organisation() {
        return new UnitId(value.substring(0, ORGANISATION_LENGTH));
    }

    /** Whether this is that unit or lies below it: ids are paths, so no graph need be asked. */
    public boolean isWithin(UnitId other) {
        return value.equals(other.value) || value.startsWith(other.value + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}
