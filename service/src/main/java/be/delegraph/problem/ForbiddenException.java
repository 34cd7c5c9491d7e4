// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** The caller is known but may not do this. */
public final class ForbiddenException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(ProblemType type, String message) {
        super(type, Meaning.FORBIDDEN, message, null);
    }

    /** The caller's token grants nothing here. */
    public static ForbiddenException because(String message) {
        return new ForbiddenException(CommonProblem.FORBIDDEN, message);
    }
}
