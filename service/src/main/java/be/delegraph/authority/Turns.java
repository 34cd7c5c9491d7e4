// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import be.delegraph.problem.OverloadedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets each asker have a few pieces of work under way, and all of them together no more than the pool of connections can
 * do with; further ones wait in their asker's line, and the lines take turns. Thread-safe, never blocks.
 *
 * @param <K> what tells askers apart
 */
public final class Turns<K> {

    static final int MOST_OF_ONE = 4;
    static final int MOST_IN_ALL = 48;
    static final int MOST_WAITING_OF_ONE = 1_000;

    private final Duration patience;
    private final int mostOfOne;
    private final Map<K, Line> lines = new LinkedHashMap<>();
    private int inFlight;

    /** @param patience how long a piece of work waits for its turn */
    public Turns(Duration patience) {
        this(patience, MOST_OF_ONE);
    }

    /** @param mostOfOne how many pieces of one asker's work are done at once */
    public Turns(Duration patience, int mostOfOne) {
        this.patience = patience;
        this.mostOfOne = mostOfOne;
    }

    /**
     * Does the work when its turn comes.
     *
     * @return fails with {@link OverloadedException} if too much of this asker's waits, or if the turn does not come in time
     */
    public <T> CompletionStage<T> take(K asker, Supplier<CompletionStage<T>> work) {
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        if (!join(asker, turn)) {
            return CompletableFuture.failedStage(new OverloadedException());
        }
        CompletionStage<T> answer = turn.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException ? new OverloadedException() : failure))
                .thenCompose(begun -> begin(work).whenComplete((result, failure) -> leave(asker)));
        beginNext();
        return answer;
    }

    /** Work that fails before it has begun gives its turn back like any other. */
    private static <T> CompletionStage<T> begin(Supplier<CompletionStage<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedStage(failure);
        }
    }

    private synchronized boolean join(K asker, CompletableFuture<Boolean> turn) {
        Line line = lines.computeIfAbsent(asker, first -> new Line());
        return line.turns.size() < MOST_WAITING_OF_ONE && line.turns.add(turn);
    }

    private void leave(K asker) {
        giveBack(asker);
        beginNext();
    }

    private void beginNext() {
        for (Begun<K> next = next(); next != null; next = next()) {
            if (!next.turn.complete(true)) {
                giveBack(next.asker);
            }
        }
    }

    private synchronized void giveBack(K asker) {
        inFlight--;
        Line line = lines.get(asker);
        if (line != null && --line.inFlight == 0 && line.turns.isEmpty()) {
            lines.remove(asker);
        }
    }

    /** Whoever got a turn goes to the end of the lines. */
    private synchronized @Nullable Begun<K> next() {
        if (inFlight >= MOST_IN_ALL) {
            return null;
        }
        for (Iterator<Map.Entry<K, Line>> each = lines.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<K, Line> entry = each.next();
            CompletableFuture<Boolean> turn = entry.getValue().next(mostOfOne);
            if (turn != null) {
                each.remove();
                lines.put(entry.getKey(), entry.getValue());
                inFlight++;
                return new Begun<>(entry.getKey(), turn);
            }
        }
        return null;
    }

    private record Begun<K>(K asker, CompletableFuture<Boolean> turn) {}

    private static final class Line {

        private final Queue<CompletableFuture<Boolean>> turns = new ArrayDeque<>();
        private int inFlight;

        /** Passes over what nobody waits for any longer. */
        @Nullable
        CompletableFuture<Boolean> next(int most) {
            while (inFlight < most && !turns.isEmpty()) {
                CompletableFuture<Boolean> turn = turns.remove();
                if (!turn.isDone()) {
                    inFlight++;
                    return turn;
                }
            }
            return null;
        }
    }
}
