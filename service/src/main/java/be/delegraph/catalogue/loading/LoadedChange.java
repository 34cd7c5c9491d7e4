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
        return nature.verb() + " " + thing;
    }

    /** What happens to it. */
    enum Nature {
        ADDED("adds"),
        CHANGED("changes"),
        ENDED("ends");

        private final String verb;

        Nature(String verb) {
            this.verb = verb;
        }

        String verb() {
            return verb;
        }
    }
}
