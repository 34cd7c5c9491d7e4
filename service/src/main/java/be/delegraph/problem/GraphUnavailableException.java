// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** Neo4j did not answer, or not in time. The request may be repeated. */
public final class GraphUnavailableException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    public GraphUnavailableException(Throwable cause) {
        this(
                "The graph does not answer at the moment. Repeat the request after the seconds that Retry-After tells.",
                cause);
    }

    public GraphUnavailableException(String message, Throwable cause) {
        super(ProblemType.GRAPH_UNAVAILABLE, message, cause);
    }
}
