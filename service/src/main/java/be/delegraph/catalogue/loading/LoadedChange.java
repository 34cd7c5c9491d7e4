// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

/**
 * One thing that a load changes.
 *
 * @param thing what it is and its code, as in {@code application some-code}
 */
record LoadedChange(Nature nature, String thing) {

    @Override
    public String toString() {
        return nature + " " + thing;
    }

    /** What happens to it. */
    enum Nature {
        ADDED,
        CHANGED,
        ENDED
    }
}
