// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import org.jspecify.annotations.Nullable;

/** Not now. The request may be repeated. */
public non-sealed class UnavailableException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    protected UnavailableException(ProblemType type, String message, @Nullable Throwable cause) {
        super(type, Meaning.UNAVAILABLE, message, cause);
    }
}
