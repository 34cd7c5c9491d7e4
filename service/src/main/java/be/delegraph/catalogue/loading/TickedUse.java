// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

/**
 * A use, with the ticks that have not ended and depend on it.
 *
 * @param atUnits those at capacities, subdivisions and sites
 * @param ofUsers the users' own
 */
record TickedUse(Use use, long atUnits, long ofUsers) {

    long ticks() {
        return atUnits + ofUsers;
    }

    @Override
    public String toString() {
        return "%s: ticked at %d units and for %d users".formatted(use, atUnits, ofUsers);
    }
}
