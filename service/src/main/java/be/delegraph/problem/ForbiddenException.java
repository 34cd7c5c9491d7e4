// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** The caller is known but may not do this. */
public final class ForbiddenException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String message) {
        super(message, null);
    }
}
