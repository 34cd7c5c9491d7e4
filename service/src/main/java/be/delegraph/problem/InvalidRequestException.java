// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import org.jspecify.annotations.Nullable;

/** The request cannot be understood as it stands; its message says what to mend. */
public final class InvalidRequestException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String pointer;

    public InvalidRequestException(String message) {
        super(ProblemType.INVALID_REQUEST, message, null);
        this.pointer = null;
    }

    /**
     * A member of the body is at fault.
     *
     * @param pointer JSON pointer to it, made of names that this service knows
     */
    public InvalidRequestException(String pointer, String message) {
        super(ProblemType.INVALID_REQUEST, message, null);
        this.pointer = pointer;
    }

    @Override
    Problem toProblem() {
        Problem problem = super.toProblem();
        return new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), pointer);
    }
}
