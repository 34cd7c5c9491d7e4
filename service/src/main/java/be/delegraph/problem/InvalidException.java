// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was sent cannot be understood as it stands; its message says what to mend. */
public non-sealed class InvalidException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String pointer;

    public InvalidException(String message) {
        this(CommonProblem.INVALID_REQUEST, message, null);
    }

    /**
     * A member of the body is at fault.
     *
     * @param pointer JSON pointer to it, made of names that this service knows
     */
    public InvalidException(String pointer, String message) {
        super(CommonProblem.INVALID_REQUEST, Meaning.INVALID, message, null);
        this.pointer = pointer;
    }

    protected InvalidException(ProblemType type, String message, @Nullable Throwable cause) {
        super(type, Meaning.INVALID, message, cause);
        this.pointer = null;
    }

    /** The member at fault, if it is one. */
    public Optional<String> pointer() {
        return Optional.ofNullable(pointer);
    }
}
