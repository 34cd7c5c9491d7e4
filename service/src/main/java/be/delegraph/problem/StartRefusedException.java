// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import org.jspecify.annotations.Nullable;

/** The service must not start as things stand; the message says in one line what to mend. */
public final class StartRefusedException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public StartRefusedException(String message) {
        this(message, null);
    }

    public StartRefusedException(String message, @Nullable Throwable cause) {
        super(ProblemType.INTERNAL_ERROR, message, cause);
    }
}
