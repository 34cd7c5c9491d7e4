// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationConfig;

/** Makes drivers, each of which owns a pool of connections. */
@Factory
final class DriverFactory {

    /** Below the two seconds within which a caller is told that Neo4j is away. */
    private static final long CONNECT_WITHIN_MILLIS = 1_000;

    /** What the schema and the catalogue are written through. */
    @Singleton
    @Bean(preDestroy = "close")
    Driver driver(Neo4jConfiguration neo4j) {
        return open(neo4j);
    }

    Driver open(Neo4jConfiguration neo4j) {
        return GraphDatabase.driver(
                neo4j.uri(),
                authentication(neo4j),
                Config.builder()
                        .withConnectionTimeout(CONNECT_WITHIN_MILLIS, TimeUnit.MILLISECONDS)
                        .withConnectionAcquisitionTimeout(CONNECT_WITHIN_MILLIS, TimeUnit.MILLISECONDS)
                        .withNotificationConfig(NotificationConfig.disableAllConfig())
                        .withUserAgent("delegraph")
                        .build());
    }

    private static AuthToken authentication(Neo4jConfiguration neo4j) {
        Secret password = neo4j.password();
        return password == null ? AuthTokens.none() : AuthTokens.basic(neo4j.username(), password.value());
    }
}
