// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

/** What deactivates a unit, as the graph names it: for a while, for good, or because the register says so. */
public enum DeactivationCause {
    BLOCKED,
    ENDED,
    CEASED
}
