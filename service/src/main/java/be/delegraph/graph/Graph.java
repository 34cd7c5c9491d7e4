// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import be.delegraph.problem.IncidentReporter;
import be.delegraph.problem.OverloadedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;

/** Runs queries without blocking the caller's thread. Safe for use by any number of threads. */
@Singleton
public class Graph {

    /** Neo4j looks only every other second for transactions whose time is over, so that long it may take to end one. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** Neo4j waits for a write far longer than whoever asks: everybody else keeps their connections meanwhile. */
    private static final int MOST_WAITING_FOR_WRITES = 16;

    private final Semaphore waitingForWrites = new Semaphore(MOST_WAITING_FOR_WRITES);
    private final RenewableDriver driver;
    private final Neo4jConfiguration neo4j;
    private final SessionConfig reading;
    private final SessionConfig writing;
    private final Duration answerWithin;
    private final Failures failures;

    Graph(RenewableDriver driver, Neo4jConfiguration neo4j, IncidentReporter incidents) {
        this.driver = driver;
        this.neo4j = neo4j;
        this.reading = session(neo4j, AccessMode.READ).build();
        this.writing = session(neo4j, AccessMode.WRITE).build();
        this.answerWithin = neo4j.answerWithin();
        this.failures = new Failures(incidents);
    }

    private static SessionConfig.Builder session(Neo4jConfiguration neo4j, AccessMode mode) {
        SessionConfig.Builder session = SessionConfig.builder().withDefaultAccessMode(mode);
        return neo4j.database() == null ? session : session.withDatabase(neo4j.database());
    }

    /** How long a caller waits at most before being told that Neo4j is away. */
    public Duration answerWithin() {
        return answerWithin;
    }

    /** Runs a reading query as {@link #read(Query, Map, Duration)} does, {@link #answerWithin()}. */
    public CompletionStage<List<Record>> read(Query query, Map<String, Object> parameters) {
        return read(query, parameters, answerWithin);
    }

    /**
     * Runs a reading query in one round trip: an auto-commit transaction, repeated once if a connection proved stale.
     *
     * @param within how long to wait; Neo4j is told to end the query then
     * @return the rows; the stage fails with {@link be.delegraph.graph.GraphUnavailableException} if Neo4j does not answer
     *     in time, and with {@link IllegalStateException} if it refuses the query
     */
    public CompletionStage<List<Record>> read(Query query, Map<String, Object> parameters, Duration within) {
        return read(query.path(), query.text(), parameters, within);
    }

    /**
     * Does work in one transaction, and again from its beginning while Neo4j asks for that: after a deadlock, a lost
     * connection, or when another transaction wrote first what may be there once.
     *
     * @param name what the work is called where its failure is reported
     * @param within how long to wait; nothing is kept of what is not done by then
     * @return fails with what the work fails with, or as {@link #read(Query, Map, Duration)} does. If Neo4j goes away
     *     during a commit, the work may be done or not.
     */
    public <T> CompletionStage<Written<T>> write(String name, Work<T> work, Duration within) {
        return new WriteAttempts<>(driver, writing, work, within)
                .run()
                .toCompletableFuture()
                .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(failures.told(name, failure)));
    }

    /**
     * Runs a reading query as {@link #read(Query, Map)} does, on a Neo4j that has seen a write.
     *
     * @return fails with {@link be.delegraph.problem.InvalidException} if the token is not of this database, and with {@link
     *     OverloadedException} while too many wait for writes, too
     */
    public CompletionStage<List<Record>> readAfter(
            ConsistencyToken written, Query query, Map<String, Object> parameters) {
        SessionConfig session = session(neo4j, AccessMode.READ)
                .withBookmarks(Bookmark.from(written.bookmark()))
                .build();
        if (!waitingForWrites.tryAcquire()) {
            return CompletableFuture.failedStage(new OverloadedException());
        }
        CompletableFuture<List<Record>> answer = answer(session, query.text(), parameters, answerWithin)
                .whenComplete((rows, failure) -> waitingForWrites.release());
        return inTime(query.path(), answer, answerWithin);
    }

    CompletionStage<List<Record>> read(String name, String query, Map<String, Object> parameters, Duration within) {
        return inTime(name, answer(reading, query, parameters, within), within);
    }

    /** However long it takes. */
    private CompletableFuture<List<Record>> answer(
            SessionConfig session, String query, Map<String, Object> parameters, Duration within) {
        Driver first = driver.current();
        return attempt(first, session, query, parameters, within)
                .exceptionallyCompose(failure -> Failures.isWorthRepeating(failure) || driver.current() != first
                        ? attempt(driver.current(), session, query, parameters, within)
                        : CompletableFuture.failedFuture(failure));
    }

    /** Whoever asks is told in time, whatever becomes of the connection. */
    private CompletionStage<List<Record>> inTime(String name, CompletableFuture<List<Record>> answer, Duration within) {
        return answer.copy()
                .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(failures.told(name, failure)));
    }

    /**
     * Fails by its stage only: a driver that was just given up throws at once. Who waits for a write to arrive says nothing
     * of the connection.
     */
    private CompletableFuture<List<Record>> attempt(
            Driver asked, SessionConfig config, String query, Map<String, Object> parameters, Duration within) {
        try {
            AsyncSession session = asked.session(AsyncSession.class, config);
            CompletableFuture<List<Record>> answer = session.runAsync(
                            query,
                            parameters,
                            TransactionConfig.builder().withTimeout(within).build())
                    .thenCompose(ResultCursor::listAsync)
                    .whenComplete((rows, failure) -> session.closeAsync())
                    .toCompletableFuture();
            if (config.equals(reading)) {
                renewIfSilent(answer, within.plus(SILENCE), asked);
            }
            return answer.copy();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Whoever asked has been told long before; this is about the connection. */
    private void renewIfSilent(CompletableFuture<List<Record>> answer, Duration patience, Driver asked) {
        var unused = answer.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((rows, failure) -> {
                    if (failure instanceof TimeoutException) {
                        renew(asked);
                    }
                });
    }

    /** Not on the thread that all time-outs wait for. */
    private void renew(Driver silent) {
        var unused = CompletableFuture.runAsync(() -> driver.renew(silent));
    }
}
