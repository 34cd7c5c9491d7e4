// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import be.delegraph.graph.Work.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransaction;
import org.neo4j.driver.async.ResultCursor;

/**
 * One piece of work, attempted again while Neo4j asks for it and there is time. Whether a commit happened whose answer got
 * lost nobody can tell from here: the work finds out, by what it left in the graph.
 */
final class WriteAttempts<T> {

    private static final int MOST = 6;
    private static final long PAUSE_MILLIS = 10;

    private final RenewableDriver driver;
    private final SessionConfig session;
    private final Work<T> work;
    private final long end;

    WriteAttempts(RenewableDriver driver, SessionConfig session, Work<T> work, Duration within) {
        this.driver = driver;
        this.session = session;
        this.work = work;
        this.end = System.nanoTime() + within.toNanos();
    }

    CompletionStage<Written<T>> run() {
        return attempt(1);
    }

    private CompletionStage<Written<T>> attempt(int number) {
        return once().exceptionallyCompose(failure -> number < MOST && Failures.isWorthRepeating(failure)
                ? CompletableFuture.supplyAsync(() -> number + 1, afterAPause(number))
                        .thenCompose(this::attempt)
                : CompletableFuture.failedStage(failure));
    }

    /** Longer each time, and not the same for all who were refused together. */
    private static Executor afterAPause(int number) {
        long most = PAUSE_MILLIS << number;
        return CompletableFuture.delayedExecutor(
                ThreadLocalRandom.current().nextLong(most / 2, most), TimeUnit.MILLISECONDS);
    }

    private CompletionStage<Written<T>> once() {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            return CompletableFuture.failedStage(new TimeoutException());
        }
        try {
            AsyncSession opened = driver.current().session(AsyncSession.class, session);
            return opened.beginTransactionAsync(TransactionConfig.builder()
                            .withTimeout(Duration.ofMillis(left))
                            .build())
                    .thenCompose(this::in)
                    .thenApply(ending -> new Written<>(ending.value(), bookmark(opened, ending)))
                    .whenComplete((written, failure) -> opened.closeAsync());
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    /** Closing a transaction that was not committed takes everything back. */
    private CompletionStage<Ending<T>> in(AsyncTransaction transaction) {
        return work.in((query, parameters) -> run(transaction, query, parameters))
                .thenCompose(ending -> ending.kept() && hasTime()
                        ? transaction.commitAsync().thenApply(committed -> ending)
                        : transaction.rollbackAsync().thenApply(rolledBack -> inTime(ending)));
    }

    private boolean hasTime() {
        return System.nanoTime() < end;
    }

    /** Whoever waited has been told that it is too late. */
    private Ending<T> inTime(Ending<T> ending) {
        if (ending.kept()) {
            throw new CompletionException(new TimeoutException());
        }
        return ending;
    }

    private static CompletionStage<List<Record>> run(
            AsyncTransaction transaction, Query query, Map<String, Object> parameters) {
        return transaction.runAsync(query.text(), parameters).thenCompose(ResultCursor::listAsync);
    }

    private static String bookmark(AsyncSession session, Ending<?> ending) {
        return ending.kept()
                ? session.lastBookmarks().stream()
                        .map(Bookmark::value)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
