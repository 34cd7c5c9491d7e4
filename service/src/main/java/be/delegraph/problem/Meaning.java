// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** What a failure means for whoever meets it, however it came about. */
public enum Meaning {
    /** What was sent cannot be understood: mend it. */
    INVALID,
    /** The caller is known but may not do this. */
    FORBIDDEN,
    /** There is no such thing, or none that the caller may know of. */
    NOT_FOUND,
    /** As things stand this cannot be done: change them first, or look at them again. */
    CONFLICT,
    /** What the caller goes by is no longer so: look again. */
    OUTDATED,
    /** Not now: repeat it later. */
    UNAVAILABLE
}
