// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import org.jspecify.annotations.Nullable;

/**
 * Everything that this service fails with on purpose.
 *
 * <p>The message is for the caller: it says what to mend and never repeats a person's number. The cause is for the log.
 */
public abstract sealed class DelegraphException extends RuntimeException
        permits InvalidRequestException,
                CatalogueRefusedException,
                ForbiddenException,
                GraphUnavailableException,
                OverloadedException,
                UnreadableRequestException,
                KeysUnavailableException,
                StartRefusedException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String detail;

    DelegraphException(ProblemType type, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.type = type;
        this.detail = message;
    }

    /** The kind of problem that the caller is told of. */
    public ProblemType type() {
        return type;
    }

    Problem toProblem() {
        return Problem.of(type, detail);
    }
}
