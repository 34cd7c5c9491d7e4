// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

/** What a token's holder is here; the names are those of the token's roles claim. */
public enum Role {
    /** A relying portal, bound to its applications. */
    PORTAL,
    /** Sees every decision, at every moment. */
    AUDITOR,
    /** Finds out why somebody cannot get in: sees every decision, at every moment. */
    TROUBLESHOOTER,
    /** Runs the service; sees no decision. */
    OPERATOR,
    /** A person who manages units; which ones is read from the graph at every call (requirements 9-22). */
    MANAGER
}
