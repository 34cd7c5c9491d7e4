// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import be.delegraph.problem.UnavailableException;

/** Neo4j did not answer, or not in time. The request may be repeated. */
public final class GraphUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    private static final String DETAIL =
            "The graph does not answer at the moment. Repeat the request after the seconds that Retry-After tells.";

    private final boolean slow;

    private GraphUnavailableException(boolean slow, String message, Throwable cause) {
        super(GraphProblem.GRAPH_UNAVAILABLE, message, cause);
        this.slow = slow;
    }

    public GraphUnavailableException(String message, Throwable cause) {
        this(false, message, cause);
    }

    /** Neo4j cannot be reached, or takes no questions. */
    public static GraphUnavailableException away(Throwable cause) {
        return new GraphUnavailableException(false, DETAIL, cause);
    }

    /** Neo4j takes longer than the caller waits. */
    public static GraphUnavailableException slow(Throwable cause) {
        return new GraphUnavailableException(true, DETAIL, cause);
    }

    public boolean isSlow() {
        return slow;
    }
}
