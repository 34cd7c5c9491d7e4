// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The number of a healthcare organisation (HCO) in CoBRHA, which identifies a facility (requirements 5, 37).
 *
 * <p>No length or check digit is published; up to ten digits are accepted and the register decides (facts a).
 *
 * @param value digits only, without leading zeros: one facility has one spelling
 */
public record HcoNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{0,9}");

    public HcoNumber {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An HCO number has 1 to 10 digits, the first of which is not 0.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
