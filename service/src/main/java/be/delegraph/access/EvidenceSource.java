// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.graph.Graph;
import be.delegraph.graph.Query;
import be.delegraph.graph.Row;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Fetches the evidence on questions. While a query is under way, further questions wait and go together in the next one:
 * a lone question costs one round trip, a hundred at once cost about two.
 */
@Singleton
class EvidenceSource {

    private static final int MOST_IN_ONE_QUERY = 100;

    private final Graph graph;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();

    EvidenceSource(Graph graph) {
        this.graph = graph;
    }

    CompletionStage<Evidence> about(Question question) {
        Waiting waiting = new Waiting(question, new CompletableFuture<>());
        queue.add(waiting);
        askNext();
        return waiting.answer;
    }

    /** Completes once Neo4j has answered the query for no question at all. */
    CompletionStage<List<Row>> aboutNothing() {
        return ask(List.of());
    }

    /** Whoever clears {@code underWay} looks at the queue again, so that nobody is left waiting in it. */
    private void askNext() {
        while (!queue.isEmpty() && underWay.compareAndSet(false, true)) {
            List<Waiting> batch = nextBatch();
            if (!batch.isEmpty()) {
                ask(batch).whenComplete((rows, failure) -> {
                    List<Waiting> told = failure == null ? batch : alsoWaiting(batch);
                    underWay.set(false);
                    askNext();
                    if (failure == null) {
                        answer(batch, rows);
                    } else {
                        told.forEach(waiting -> waiting.answer.completeExceptionally(failure));
                    }
                });
                return;
            }
            underWay.set(false);
        }
    }

    private List<Waiting> nextBatch() {
        return Stream.generate(queue::poll)
                .limit(MOST_IN_ONE_QUERY)
                .takeWhile(Objects::nonNull)
                .toList();
    }

    private CompletionStage<List<Row>> ask(List<Waiting> batch) {
        return graph.read(
                Query.ACCESS_EVIDENCE,
                Map.of(
                        "questions",
                        batch.stream()
                                .map(waiting -> asParameter(waiting.question))
                                .toList()));
    }

    /** When Neo4j is away, nobody waits for the next attempt too: that would be twice the time. */
    private List<Waiting> alsoWaiting(List<Waiting> batch) {
        return Stream.concat(batch.stream(), Stream.generate(queue::poll).takeWhile(Objects::nonNull))
                .toList();
    }

    private static void answer(List<Waiting> batch, List<Row> rows) {
        for (Row row : rows) {
            CompletableFuture<Evidence> answer = batch.get(row.integer("question")).answer;
            try {
                answer.complete(EvidenceReader.read(row));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    private static Map<String, Object> asParameter(Question question) {
        Map<String, Object> parameter = new HashMap<>();
        parameter.put("person", question.person().value());
        parameter.put("application", question.application().value());
        parameter.put("at", question.at().atZone(ZoneOffset.UTC));
        if (question.resource() instanceof Resource.Unit unit) {
            parameter.put("unit", unit.id().value());
        } else if (question.resource() instanceof Resource.Facility facility) {
            parameter.put("facility", facility.hco().value());
        }
        return parameter;
    }

    private record Waiting(Question question, CompletableFuture<Evidence> answer) {}
}
