// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import org.jspecify.annotations.Nullable;

/** The database cannot be used as it stands: it stays away, keeps us out, or its schema is not ours. */
public final class DatabaseRefusedException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public DatabaseRefusedException(String message, @Nullable Throwable cause) {
        super(ProblemType.GRAPH_UNAVAILABLE, message, cause);
    }
}
