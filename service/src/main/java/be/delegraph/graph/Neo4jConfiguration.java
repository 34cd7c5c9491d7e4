// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
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
        @Nullable String password,
        @Nullable String database,
        @Bindable(defaultValue = "PT1.8S") Duration answerWithin,
        @Bindable(defaultValue = "PT30S") Duration waitAtStart) {}
