// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

/** A password as it was configured; only whoever asks for its value gets to see it. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
