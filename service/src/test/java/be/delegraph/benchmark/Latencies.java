// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How long each of many calls took. */
final class Latencies {

    private final long[] sortedNanos;
    /** For how long calls were made, all callers at once. */
    private final Duration measured;

    private Latencies(long[] sortedNanos, Duration measured) {
        this.sortedNanos = sortedNanos;
        this.measured = measured;
    }

    static Latencies of(List<long[]> samples, Duration measured) {
        long[] all = samples.stream().flatMapToLong(LongStream::of).sorted().toArray();
        return new Latencies(all, measured);
    }

    static Latencies of(long[] samples) {
        return of(List.of(samples), Duration.ofNanos(Arrays.stream(samples).sum()));
    }

    double percentileMillis(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return sortedNanos[Math.max(rank, 1) - 1] / 1e6;
    }

    double p50() {
        return percentileMillis(50);
    }

    double perSecond() {
        return sortedNanos.length * 1e9 / measured.toNanos();
    }
}
