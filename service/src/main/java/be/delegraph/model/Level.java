// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

/** A level of the hierarchy, from the organisation down to the registered user. */
public enum Level {
    ORGANISATION,
    CAPACITY,
    SUBDIVISION,
    SITE,
    USER
}
