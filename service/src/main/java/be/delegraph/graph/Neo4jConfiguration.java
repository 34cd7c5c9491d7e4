// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Neo4j is: {@code NEO4J_URI}, {@code NEO4J_USERNAME}, {@code NEO4J_PASSWORD}, {@code NEO4J_DATABASE}, {@code
 * NEO4J_WAIT_AT_START}. With {@code NEO4J_MIGRATE=false} the schema is left to somebody else.
 *
 * @param uri {@code bolt://}, {@code neo4j://} and their secured forms
 * @param password absent: no authentication
 * @param database absent: the server's home database
 * @param answerWithin how long a caller waits at most before being told that Neo4j is away
 * @param waitAtStart how long a start waits for a Neo4j that is away, or for another instance's migrations
 */
@ConfigurationProperties("neo4j")
record Neo4jConfiguration(
        URI uri,
        String username,
        @Nullable Secret password,
        @Nullable String database,
        @Bindable(defaultValue = "PT1.8S") Duration answerWithin,
        @Bindable(defaultValue = "PT30S") Duration waitAtStart,
        @Bindable(defaultValue = "true") boolean migrate) {

    /** Without a user's name and password, which have settings of their own and would be logged here. */
    private static final Pattern ADDRESS =
            Pattern.compile("bolt(\\+s|\\+ssc)?://[^@/?#]+/?|neo4j(\\+s|\\+ssc)?://[^@/?#]+/?(\\?[^#]+)?");

    Neo4jConfiguration {
        if (!ADDRESS.matcher(uri.toString()).matches() || uri.getHost() == null) {
            throw StartRefusedException.because("neo4j.uri", "is no address as in bolt://host:7687");
        }
        if (answerWithin.toMillis() < 1) {
            throw StartRefusedException.because("neo4j.answer-within", "leaves no time to answer");
        }
        if (waitAtStart.isNegative()) {
            throw StartRefusedException.because("neo4j.wait-at-start", "is over before it begins");
        }
    }
}
