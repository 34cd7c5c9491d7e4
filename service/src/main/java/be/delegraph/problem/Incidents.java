// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts every incident, and logs one line of each kind at most every {@value #QUIET_SECONDS} seconds, with the number
 * of those in between: whoever causes ten thousand a second fills no log. Thread-safe, never blocks.
 */
@Singleton
public final class Incidents {

    static final String METRIC = "delegraph.incidents";

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int QUIET_SECONDS = 5;
    private static final Duration QUIET = Duration.ofSeconds(QUIET_SECONDS);

    private final Clock clock;
    private final Map<Incident, Kind> kinds = new EnumMap<>(Incident.class);

    Incidents(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        for (Incident incident : Incident.values()) {
            kinds.put(incident, new Kind(counter(meters, incident)));
        }
    }

    /**
     * Something went wrong.
     *
     * @param detail more about it, without anything that a caller sent, and without a person's number
     */
    public void report(Incident incident, String detail) {
        Kind kind = Objects.requireNonNull(kinds.get(incident));
        kind.counter.increment();
        if (kind.mayBeLogged(clock.instant())) {
            long before = kind.unlogged.getAndSet(0);
            LOG.warn(
                    "{}: {}{}",
                    incident.text(),
                    detail,
                    before == 0 ? "" : " (and %,d times before)".formatted(before));
        } else {
            kind.unlogged.incrementAndGet();
        }
    }

    private static Counter counter(MeterRegistry meters, Incident incident) {
        return Counter.builder(METRIC)
                .description("What went wrong around the service, by kind")
                .tag("incident", incident.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** What is known of one kind of incident. */
    private record Kind(Counter counter, AtomicReference<Instant> quietUntil, AtomicLong unlogged) {

        Kind(Counter counter) {
            this(counter, new AtomicReference<>(Instant.MIN), new AtomicLong());
        }

        /** True for one thread only, however many ask at once. */
        boolean mayBeLogged(Instant now) {
            Instant until = quietUntil.get();
            return !now.isBefore(until) && quietUntil.compareAndSet(until, now.plus(QUIET));
        }
    }
}
