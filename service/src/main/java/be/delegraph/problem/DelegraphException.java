// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import org.jspecify.annotations.Nullable;

/**
 * Everything that this service fails with on purpose, by what it means.
 *
 * <p>The message is for the caller: it says what to mend and never repeats a person's number. The cause is for the log.
 */
public abstract sealed class DelegraphException extends RuntimeException
        permits InvalidException,
                ForbiddenException,
                NotFoundException,
                ConflictException,
                OutdatedException,
                UnavailableException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final String detail;

    DelegraphException(ProblemType type, Meaning meaning, String message, @Nullable Throwable cause) {
        super(message, cause);
        if (type.meaning() != meaning) {
            throw new IllegalArgumentException(type + " does not mean " + meaning);
        }
        this.type = type;
        this.detail = message;
    }

    /** The kind of problem that the caller is told of. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong this time and what to mend. */
    public String detail() {
        return detail;
    }
}
