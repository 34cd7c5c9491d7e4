// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.problem.OverloadedException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets each asker have a few pieces of work under way; further ones wait for those, up to a bound, and nobody else does.
 * Thread-safe, never blocks.
 *
 * @param <K> what tells askers apart
 */
final class Turns<K> {

    static final int MOST_UNDER_WAY = 4;
    static final int MOST_WAITING = 1_000;

    private final Map<K, Line> lines = new HashMap<>();

    /** Does the work when its turn comes; fails with {@link OverloadedException} if too much of this asker's waits. */
    <T> CompletableFuture<T> take(K asker, Supplier<CompletionStage<T>> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable turn = () -> work.get().whenComplete((result, failure) -> {
            leave(asker);
            if (failure == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(failure);
            }
        });
        if (mayStart(asker, new Waiting(turn, answer))) {
            turn.run();
        }
        return answer;
    }

    private synchronized boolean mayStart(K asker, Waiting waiting) {
        Line line = lines.computeIfAbsent(asker, first -> new Line());
        if (line.underWay < MOST_UNDER_WAY) {
            line.underWay++;
            return true;
        }
        if (line.waiting.size() < MOST_WAITING) {
            line.waiting.add(waiting);
        } else {
            waiting.answer.completeExceptionally(new OverloadedException());
        }
        return false;
    }

    private void leave(K asker) {
        Waiting next = next(asker);
        if (next != null) {
            next.turn.run();
        }
    }

    /** The next whose asker still waits for it takes the place that got free; without one, the place is given up. */
    private synchronized @Nullable Waiting next(K asker) {
        Line line = Objects.requireNonNull(lines.get(asker));
        Waiting next = line.waiting.poll();
        while (next != null && next.answer.isDone()) {
            next = line.waiting.poll();
        }
        if (next == null && --line.underWay == 0) {
            lines.remove(asker);
        }
        return next;
    }

    private record Waiting(Runnable turn, CompletableFuture<?> answer) {}

    private static final class Line {
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private int underWay;
    }
}
