// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** What the caller goes by is no longer so. */
public final class OutdatedException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public OutdatedException(ProblemType type, String message) {
        super(type, Meaning.OUTDATED, message, null);
    }
}
