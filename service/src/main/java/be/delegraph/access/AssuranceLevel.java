// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

/**
 * How strongly the person was authenticated, as the federal authentication service counts it (facts d): 500 is an eID, 450
 * itsme, 400 a mobile code, 200 a username with password, 100 a self-registration.
 *
 * @param value 100 to 500
 */
public record AssuranceLevel(int value) {

    public AssuranceLevel {
        if (value < 100 || value > 500) {
            throw new IllegalArgumentException("An assurance level lies between 100 and 500.");
        }
    }

    boolean reaches(AssuranceLevel minimum) {
        return value >= minimum.value;
    }
}
