// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Measures several things by turns, so that whatever else the machine does hits all of them alike. */
final class ByTurns {

    private static final Duration SLICE = Duration.ofMillis(500);

    private final Map<String, Runnable> calls = new LinkedHashMap<>();

    /** Adds something to measure, under a name. */
    ByTurns with(String name, Runnable call) {
        calls.put(name, call);
        return this;
    }

    /** One caller, which makes one call of each kind, over and over. */
    Map<String, Latencies> alone(int times) {
        Map<String, long[]> samples = new LinkedHashMap<>();
        calls.keySet().forEach(name -> samples.put(name, new long[times]));
        for (int i = 0; i < times; i++) {
            int turn = i;
            calls.forEach((name, call) -> samples.get(name)[turn] = time(call));
        }
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        samples.forEach((name, nanos) -> latencies.put(name, Latencies.of(nanos)));
        return latencies;
    }

    /** Many callers, all of them making the same kind of calls for a while, then the next kind, over and over. */
    Map<String, Latencies> together(int callers, Duration each) {
        Map<String, List<long[]>> samples = new LinkedHashMap<>();
        calls.keySet().forEach(name -> samples.put(name, new ArrayList<>()));
        int slices = Math.max(1, (int) (each.toNanos() / SLICE.toNanos()));
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            for (int i = 0; i < slices; i++) {
                calls.forEach((name, call) -> samples.get(name).addAll(slice(threads, callers, call)));
            }
        } finally {
            threads.shutdownNow();
        }
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        samples.forEach((name, nanos) -> latencies.put(name, Latencies.of(nanos, SLICE.multipliedBy(slices))));
        return latencies;
    }

    private static List<long[]> slice(ExecutorService threads, int callers, Runnable call) {
        long end = System.nanoTime() + SLICE.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            running.add(threads.submit(() -> callUntil(end, call)));
        }
        return running.stream().map(ByTurns::result).toList();
    }

    private static long[] callUntil(long end, Runnable call) {
        long[] nanos = new long[16];
        int count = 0;
        while (System.nanoTime() - end < 0) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = time(call);
        }
        return Arrays.copyOf(nanos, count);
    }

    private static long time(Runnable call) {
        long begun = System.nanoTime();
        call.run();
        return System.nanoTime() - begun;
    }

    private static long[] result(Future<long[]> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
