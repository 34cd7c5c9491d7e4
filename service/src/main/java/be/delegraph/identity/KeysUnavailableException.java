// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.problem.UnavailableException;

/** Nobody can tell whether a token is genuine, for the key that it names cannot be fetched. */
public final class KeysUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    public KeysUnavailableException() {
        super(
                IdentityProblem.KEYS_UNAVAILABLE,
                "The token cannot be checked at the moment, for the issuer's keys cannot be fetched. Repeat the request"
                        + " after the seconds that Retry-After tells.",
                null);
    }
}
