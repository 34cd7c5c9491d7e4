// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

/**
 * How strongly the person was authenticated, as the federal authentication service counts it (facts d): 500 is an eID, 450
 * itsme, 400 a mobile code, 200 a username with password, 100 a self-registration.
 *
 * <p>{@link #UNKNOWN} is a level that was given, but in words that nobody here knows: it reaches nothing.
 *
 * @param value 100 to 500; -1 if it is unknown
 */
public record AssuranceLevel(int value) {

    public static final AssuranceLevel UNKNOWN = new AssuranceLevel(-1);

    public AssuranceLevel {
        if (value != -1 && (value < 100 || value > 500)) {
            throw new IllegalArgumentException("An assurance level lies between 100 and 500.");
        }
    }

    public boolean reaches(AssuranceLevel minimum) {
        return !equals(UNKNOWN) && value >= minimum.value;
    }
}
