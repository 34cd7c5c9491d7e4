// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in its own time; whatever never happens fails the test. */
public final class Waiting {

    private static final long NOBODY_HANGS_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long PAUSE_MILLIS = 20;

    private Waiting() {}

    public static void until(String what, BooleanSupplier happened) {
        long started = System.nanoTime();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime() - started).as(what).isLessThan(NOBODY_HANGS_NANOS);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted.", e);
        }
    }
}
