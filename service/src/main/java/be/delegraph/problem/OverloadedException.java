// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** More is asked than can be answered in time. The request may be repeated. */
public final class OverloadedException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public OverloadedException() {
        super(
                ProblemType.OVERLOADED,
                "Too many of your questions wait already. Ask fewer at a time, and repeat the request after the seconds"
                        + " that Retry-After tells.",
                null);
    }
}
