// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static java.util.stream.Collectors.groupingBy;

import be.delegraph.authority.Turns;
import be.delegraph.graph.ConsistencyToken;
import be.delegraph.graph.Graph;
import be.delegraph.graph.GraphUnavailableException;
import be.delegraph.graph.Query;
import be.delegraph.problem.DelegraphException;
import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import be.delegraph.problem.OverloadedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * Fetches the evidence on questions. Questions that come while others are under way wait a moment and go together: a lone
 * question costs one round trip, a hundred at once cost about two. {@link QuestionQueue} says whose come first.
 *
 * <p>Nobody waits longer than {@code neo4j.answer-within}. A query of several questions that takes half of that is ended,
 * here and in Neo4j, and asked again in two halves, once: a question that cannot be answered takes half of those with it
 * that went along, not all. Safe for use by any number of threads, never blocks.
 */
@Singleton
class EvidenceLoader {

    private static final Query EVIDENCE = Query.of("access/evidence");

    /** Planning the query for the first time may take a cold Neo4j long. */
    private static final Duration FIRST_PLAN = Duration.ofSeconds(30);

    private final Graph graph;
    private final IncidentReporter incidents;
    private final QuestionQueue queue = new QuestionQueue();
    private final Turns<Asker> alone;
    private CompletableFuture<?> nobody = CompletableFuture.completedFuture(List.of());
    private volatile boolean planned;
    private volatile long lastAnswered = System.nanoTime();

    EvidenceLoader(Graph graph, IncidentReporter incidents) {
        this.graph = graph;
        this.incidents = incidents;
        this.alone = new Turns<>(graph.answerWithin());
    }

    /**
     * What the graph holds on a question.
     *
     * @param named whether the evidence shall tell the units' names
     * @param written what must have been seen, if something must: such a question may have to wait for that, and goes alone
     * @return fails with {@link GraphUnavailableException} or {@link OverloadedException}
     */
    CompletionStage<Evidence> about(Question question, boolean named, Asker asker, @Nullable ConsistencyToken written) {
        WaitingQuestion waiting = WaitingQuestion.of(question, named, asker);
        if (written != null) {
            Map<String, Object> parameters = Map.of("questions", List.of(waiting.parameter()));
            return alone.take(asker, () -> graph.readAfter(written, EVIDENCE, parameters))
                    .thenApply(rows -> EvidenceReader.read(only(rows)));
        }
        if (!queue.add(waiting)) {
            return CompletableFuture.failedStage(turnedAway("too many wait"));
        }
        CompletableFuture<Evidence> answer =
                waiting.answer().orTimeout(graph.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        askNext();
        return answer.exceptionallyCompose(failure ->
                CompletableFuture.failedStage(failure instanceof TimeoutException late ? overdue(late) : failure));
    }

    /**
     * Completes once Neo4j has answered a question about nobody, however many ask. Until it did so once, and after a query
     * that was slow, it is asked as often as Neo4j plans the query anew, and may take as long as that does. Questions do not
     * wait for it: ended in the midst of planning, they would never see a plan.
     */
    synchronized CompletableFuture<?> aboutNobody() {
        if (nobody.isDone()) {
            nobody = (planned ? askAboutNobody(1, graph.answerWithin()) : planEverySize())
                    .whenComplete((rows, failure) -> planned = planned || failure == null)
                    .toCompletableFuture();
        }
        return nobody;
    }

    /** Neo4j keeps a plan for lists of one, of up to ten, and of up to a hundred. */
    private CompletionStage<List<Record>> planEverySize() {
        return askAboutNobody(1, FIRST_PLAN)
                .thenCompose(one -> askAboutNobody(10, FIRST_PLAN))
                .thenCompose(ten -> askAboutNobody(QuestionQueue.MOST_IN_ONE_QUERY, FIRST_PLAN));
    }

    private CompletionStage<List<Record>> askAboutNobody(int times, Duration within) {
        return graph.read(
                EVIDENCE, Map.of("questions", Collections.nCopies(times, WaitingQuestion.ABOUT_NOBODY)), within);
    }

    private void askNext() {
        for (List<WaitingQuestion> batch = queue.next(); !batch.isEmpty(); batch = queue.next()) {
            ask(batch);
        }
    }

    /** The next query is sent before the answers are looked at. */
    private void ask(List<WaitingQuestion> batch) {
        boolean single = batch.size() == 1;
        Duration within = single ? graph.answerWithin() : graph.answerWithin().dividedBy(2);
        read(batch, within).whenComplete((rows, failure) -> {
            if (failure == null || single || isOutage(failure)) {
                free(batch);
                complete(batch, rows, failure);
            } else {
                askHalves(batch, within);
            }
        });
    }

    private void askHalves(List<WaitingQuestion> batch, Duration within) {
        int half = batch.size() / 2;
        CompletionStage<Boolean> first = askOnce(batch.subList(0, half), within);
        askOnce(batch.subList(half, batch.size()), within)
                .thenCombine(first, Boolean::logicalAnd)
                .whenComplete((both, none) -> free(batch));
    }

    /** Completes when all of these are answered or have failed. */
    private CompletionStage<Boolean> askOnce(List<WaitingQuestion> part, Duration within) {
        return read(part, within).handle((rows, failure) -> {
            complete(part, rows, failure);
            return true;
        });
    }

    private void free(List<WaitingQuestion> batch) {
        queue.done(batch);
        askNext();
    }

    /** What the answers cost is learned before anything else is asked. */
    private CompletionStage<List<Record>> read(List<WaitingQuestion> batch, Duration within) {
        return graph.read(
                        EVIDENCE,
                        Map.of(
                                "questions",
                                batch.stream().map(WaitingQuestion::parameter).toList()),
                        within)
                .whenComplete((rows, failure) -> {
                    if (failure == null) {
                        lastAnswered = System.nanoTime();
                        rows.forEach(row -> queue.learn(
                                batch.get(row.get("question").asInt()).asker(),
                                row.get("registrations").size()));
                    } else if (isSlow(failure)) {
                        planned = false;
                        var unused = aboutNobody();
                    }
                });
    }

    private void complete(List<WaitingQuestion> batch, List<Record> rows, @Nullable Throwable failure) {
        if (failure != null) {
            batch.forEach(waiting -> waiting.answer().completeExceptionally(failure));
            return;
        }
        Map<Integer, List<Record>> answers =
                rows.stream().collect(groupingBy(row -> row.get("question").asInt()));
        for (int i = 0; i < batch.size(); i++) {
            complete(batch.get(i), answers.getOrDefault(i, List.of()));
        }
    }

    private void complete(WaitingQuestion waiting, List<Record> rows) {
        try {
            waiting.answer().complete(EvidenceReader.read(only(rows)));
        } catch (RuntimeException e) {
            waiting.answer().completeExceptionally(e);
        }
    }

    /** Two answers to one question would let chance decide. */
    private static Record only(List<Record> rows) {
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "%d answers to one question: does a person's number lead to two persons?".formatted(rows.size()));
        }
        return rows.get(0);
    }

    /** While others are answered, it is the asker's own line that was too long. */
    private DelegraphException overdue(TimeoutException late) {
        boolean othersAreAnswered =
                System.nanoTime() - lastAnswered < graph.answerWithin().toNanos();
        return othersAreAnswered ? turnedAway("one waited too long") : GraphUnavailableException.slow(late);
    }

    private DelegraphException turnedAway(String why) {
        incidents.report(Incident.QUESTIONS_TURNED_AWAY, why);
        return new OverloadedException();
    }

    private static boolean isOutage(Throwable failure) {
        return cause(failure) instanceof GraphUnavailableException unavailable && !unavailable.isSlow();
    }

    private static boolean isSlow(@Nullable Throwable failure) {
        return cause(failure) instanceof GraphUnavailableException unavailable && unavailable.isSlow();
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }
}
