// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

/** What keys say of a token's signature; of what several sets of keys say, the first in this order counts. */
enum Signature {
    GOOD,
    WRONG,
    /** None of the keys is the one that the token names. */
    KEY_UNKNOWN
}
