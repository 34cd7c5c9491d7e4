// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

/** An application that can be used under capacities of a type: offered there, and governed by a policy. */
record Use(String capacityType, String application) {

    @Override
    public String toString() {
        return application + " under " + capacityType;
    }
}
