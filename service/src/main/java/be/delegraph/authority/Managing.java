// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

/** What somebody must manage to do something to a unit, their target. */
public enum Managing {
    /** Managing is not what it depends on, and gives no right to it. */
    NOTHING,
    /** The target, or a unit above it. */
    TARGET_OR_ABOVE,
    /** A unit above the target: it is done to the target's own managers, too. */
    ABOVE_TARGET
}
