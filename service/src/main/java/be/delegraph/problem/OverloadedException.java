// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** More is asked than can be answered in time. */
public final class OverloadedException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    public OverloadedException() {
        super(
                CommonProblem.OVERLOADED,
                "Too many of your questions wait already. Ask fewer at a time, and repeat the request after the seconds"
                        + " that Retry-After tells.",
                null);
    }
}
