// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

/** Why a token is not accepted; told to the operator, never to the caller. */
enum TokenFault {
    MALFORMED("it is malformed"),
    ALGORITHM("it is not signed with RS256 or ES256"),
    UNKNOWN_KEY("no key that is known signed it"),
    SIGNATURE("its signature is wrong"),
    NO_EXPIRY("it never expires"),
    EXPIRED("it has expired"),
    NOT_YET_VALID("it is not valid yet"),
    ISSUER_OR_AUDIENCE("its issuer or its audience is another"),
    ROLES("its roles are no list of names");

    private final String why;

    TokenFault(String why) {
        this.why = why;
    }

    String why() {
        return why;
    }
}
