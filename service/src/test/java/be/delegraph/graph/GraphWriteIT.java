// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.graph.Work.Ending;
import be.delegraph.problem.CommonProblem;
import be.delegraph.problem.NotFoundException;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.exceptions.TransientException;

/** Work in a transaction: kept, taken back, done again. */
class GraphWriteIT {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Query MARK = new Query("mark", "CREATE (:Mark)");

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.withoutServer();

    private final TestGraph neo4j = new TestGraph();

    @BeforeEach
    void clear() {
        neo4j.clear();
    }

    @Test
    void whatIsKeptIsThereAndHasABookmark() {
        Written<String> written =
                write(transaction -> transaction.run(MARK, Map.of()).thenApply(rows -> Ending.keeping("done")));

        assertThat(written.value()).isEqualTo("done");
        assertThat(written.bookmark()).isNotEmpty();
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsNot() {
        Written<String> written =
                write(transaction -> transaction.run(MARK, Map.of()).thenApply(rows -> Ending.takingBack("seen")));

        assertThat(written).isEqualTo(new Written<>("seen", ""));
        assertThat(marks()).isZero();
    }

    @Test
    void aFailureTakesEverythingBackAndIsToldAsItIs() {
        NotFoundException failure = new NotFoundException(CommonProblem.NOT_FOUND, "Nothing.");

        assertThatThrownBy(() -> write(transaction ->
                        transaction.run(MARK, Map.of()).thenCompose(rows -> CompletableFuture.failedStage(failure))))
                .hasCause(failure);
        assertThat(marks()).isZero();
    }

    @Test
    void whatNeo4jAsksToBeRepeatedIsRepeatedFromItsBeginning() {
        AtomicInteger attempts = new AtomicInteger();

        Written<Integer> written = write(transaction -> transaction
                .run(MARK, Map.of())
                .thenCompose(rows -> attempts.incrementAndGet() < 4
                        ? CompletableFuture.failedStage(
                                new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "again"))
                        : CompletableFuture.completedStage(Ending.keeping(attempts.get()))));

        assertThat(written.value()).isEqualTo(4);
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void whatIsAlwaysInTheWayIsToldAtLast() {
        assertThatThrownBy(() -> write(transaction -> CompletableFuture.failedStage(
                        new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "again"))))
                .hasCauseInstanceOf(GraphUnavailableException.class);
    }

    /** Whoever waited was told that it is too late: then it must not happen all the same. */
    @Test
    void whatIsNotDoneInTimeIsNotKept() {
        Duration soon = Duration.ofMillis(300);
        CompletionStage<Written<String>> late = service.bean(Graph.class)
                .write(
                        "late",
                        transaction -> transaction
                                .run(MARK, Map.of())
                                .thenCompose(rows -> CompletableFuture.supplyAsync(
                                        () -> Ending.keeping("late"),
                                        CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS))),
                        soon);

        assertThatThrownBy(() -> late.toCompletableFuture().join()).hasCauseInstanceOf(GraphUnavailableException.class);
        assertThat(neo4j.value("MATCH (m:Mark) RETURN count(m)")).isEqualTo(0L);
    }

    private <T> Written<T> write(Work<T> work) {
        return service.bean(Graph.class)
                .write("work", work, WITHIN)
                .toCompletableFuture()
                .join();
    }

    private long marks() {
        return (Long) neo4j.value("MATCH (m:Mark) RETURN count(m)");
    }
}
