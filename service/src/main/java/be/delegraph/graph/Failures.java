// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import be.delegraph.problem.DelegraphException;
import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import be.delegraph.problem.InvalidException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;

/**
 * Tells apart what Neo4j fails with: away, slow, or a query that it refuses. The last is a fault of ours, which must not
 * pass for an outage. Reports each; thread-safe.
 */
record Failures(IncidentReporter incidents) {

    /** What Neo4j says when another transaction has just written what may be there once. */
    private static final String NOT_UNIQUE = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /** Whether the same may succeed now: on another connection, or after whoever was in the way. */
    static boolean isWorthRepeating(Throwable failure) {
        return cause(failure) instanceof RetryableException
                || (cause(failure) instanceof Neo4jException refusal
                        && refusal.code().equals(NOT_UNIQUE));
    }

    /** What whoever asked is told. */
    RuntimeException told(String query, Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof DelegraphException ours) {
            return ours;
        }
        if (isOfAnotherDatabase(cause)) {
            return new InvalidException("The Consistency-Token is none that was handed out here.");
        }
        if (isSlow(cause)) {
            incidents.report(Incident.GRAPH_SLOW, query);
            return GraphUnavailableException.slow(cause);
        }
        if (isUnavailable(cause)) {
            incidents.report(Incident.GRAPH_AWAY, cause.getClass().getSimpleName());
            return GraphUnavailableException.away(cause);
        }
        incidents.report(Incident.QUERY_FAILED, query + ": " + code(cause));
        return new IllegalStateException("The query " + query + " failed.", cause);
    }

    private static boolean isOfAnotherDatabase(Throwable cause) {
        return cause instanceof Neo4jException refusal
                && refusal.code().startsWith("Neo.ClientError.Transaction.InvalidBookmark");
    }

    private static boolean isSlow(Throwable cause) {
        return cause instanceof TimeoutException
                || (cause instanceof Neo4jException refusal
                        && (refusal.code().startsWith("Neo.ClientError.Transaction.TransactionTimedOut")
                                || refusal.code().startsWith("Neo.TransientError.Transaction.Terminated")
                                || refusal.code().startsWith("Neo.ClientError.Transaction.Terminated")));
    }

    /** A pool without a free connection says so without a code of the server's. */
    private static boolean isUnavailable(Throwable cause) {
        return cause instanceof RetryableException
                || cause instanceof SecurityException
                || (cause instanceof Neo4jException own && !own.code().startsWith("Neo."));
    }

    private static String code(Throwable cause) {
        return cause instanceof Neo4jException refusal
                ? refusal.code()
                : cause.getClass().getSimpleName();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
