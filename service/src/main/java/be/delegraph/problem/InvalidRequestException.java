// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** The request cannot be understood as it stands; its message says what to mend. */
public final class InvalidRequestException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        super(message, null);
    }
}
