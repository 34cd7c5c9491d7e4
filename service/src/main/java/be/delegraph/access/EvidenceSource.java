// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.graph.Graph;
import be.delegraph.graph.Query;
import be.delegraph.graph.Row;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

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

    private void askNext() {
        if (queue.isEmpty() || !underWay.compareAndSet(false, true)) {
            return;
        }
        List<Waiting> batch = nextBatch();
        if (batch.isEmpty()) {
            underWay.set(false);
            askNext();
            return;
        }
        ask(batch).whenComplete((rows, failure) -> {
            underWay.set(false);
            askNext();
            answer(batch, rows, failure);
        });
    }

    private List<Waiting> nextBatch() {
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < MOST_IN_ONE_QUERY) {
            Waiting waiting = queue.poll();
            if (waiting == null) {
                break;
            }
            batch.add(waiting);
        }
        return batch;
    }

    private CompletionStage<List<Row>> ask(List<Waiting> batch) {
        List<Map<String, Object>> questions =
                batch.stream().map(waiting -> asParameter(waiting.question)).toList();
        return graph.read(Query.ACCESS_EVIDENCE, Map.of("questions", questions));
    }

    private static void answer(List<Waiting> batch, List<Row> rows, Throwable failure) {
        if (failure != null) {
            batch.forEach(waiting -> waiting.answer.completeExceptionally(failure));
            return;
        }
        rows.forEach(row -> batch.get(row.integer("question")).answer.complete(EvidenceReader.read(row)));
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
