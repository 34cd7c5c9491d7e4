// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** There is no such thing, or none that the caller may know of: the two are told alike. */
public final class NotFoundException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(ProblemType type, String message) {
        super(type, Meaning.NOT_FOUND, message, null);
    }
}
