// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import be.delegraph.problem.GraphUnavailableException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/** Runs queries without blocking the caller's thread. Safe for use by any number of threads. */
@Singleton
public class Graph {

    private final Driver driver;
    private final SessionConfig reading;
    private final Duration answerWithin;

    Graph(Driver driver, Neo4jConfiguration neo4j) {
        this.driver = driver;
        SessionConfig.Builder session = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ);
        String database = neo4j.database();
        this.reading = (database == null ? session : session.withDatabase(database)).build();
        this.answerWithin = neo4j.answerWithin();
    }

    /**
     * Runs a reading query in one round trip: an auto-commit transaction, repeated once if a connection proved stale.
     *
     * @return the rows; the stage fails with {@link GraphUnavailableException} if Neo4j does not answer in time
     */
    public CompletionStage<List<Row>> read(Query query, Map<String, Object> parameters) {
        return read(query.text(), parameters);
    }

    CompletionStage<List<Row>> read(String query, Map<String, Object> parameters) {
        return attempt(query, parameters)
                .exceptionallyCompose(failure -> isWorthRepeating(failure)
                        ? attempt(query, parameters)
                        : CompletableFuture.failedFuture(failure))
                .orTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(translated(failure)));
    }

    private CompletableFuture<List<Row>> attempt(String query, Map<String, Object> parameters) {
        AsyncSession session = driver.session(AsyncSession.class, reading);
        return session.runAsync(query, parameters)
                .thenCompose(Graph::rows)
                .whenComplete((rows, failure) -> session.closeAsync())
                .toCompletableFuture();
    }

    private static CompletionStage<List<Row>> rows(ResultCursor cursor) {
        return cursor.listAsync(record -> new Row(record.asMap()));
    }

    private static boolean isWorthRepeating(Throwable failure) {
        return cause(failure) instanceof RetryableException;
    }

    private static Throwable translated(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof Neo4jException || cause instanceof TimeoutException
                ? new GraphUnavailableException(cause)
                : cause;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
