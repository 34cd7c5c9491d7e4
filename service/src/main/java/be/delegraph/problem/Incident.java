// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/**
 * What an operator wants to hear of, however often it happens. The names, in small letters, are the values of the label
 * {@code incident} of the metric {@value IncidentReporter#METRIC}: public and stable.
 */
public enum Incident {
    /** Neo4j does not answer at all. */
    GRAPH_AWAY("Neo4j does not answer"),
    /** Neo4j did not answer within the time that a caller waits. */
    GRAPH_SLOW("Neo4j did not answer in time"),
    /** Neo4j refused a query: a fault of ours. */
    QUERY_FAILED("Neo4j refused a query"),
    /** More questions wait than can be answered in time. */
    QUESTIONS_TURNED_AWAY("More questions wait than can be answered in time"),
    /** The issuer's keys cannot be fetched. */
    KEYS_UNAVAILABLE("The issuer's keys cannot be fetched"),
    /** A token was not accepted: forged, expired, or another issuer's. */
    TOKEN_REFUSED("A token was not accepted"),
    /** A request did not arrive in time as a whole. */
    REQUEST_TOO_SLOW("A request did not arrive in time"),
    /** One connection more than there may be. */
    CONNECTION_TURNED_AWAY("A connection was turned away"),
    /** A caller asked for what is not theirs. */
    CALLER_REFUSED("A caller asked for what is not theirs");

    private final String text;

    Incident(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
