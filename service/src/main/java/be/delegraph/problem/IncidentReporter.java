// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts every incident, and logs of each kind one line at once and one with all that followed {@value #QUIET_SECONDS}
 * seconds later: whoever causes ten thousand a second fills no log, and nothing stays untold. Thread-safe, never blocks.
 */
@Singleton
public final class IncidentReporter {

    static final String METRIC = "delegraph.incidents";

    private static final Logger LOG = LoggerFactory.getLogger(IncidentReporter.class);
    private static final int QUIET_SECONDS = 5;

    private final Executor afterwards;
    private final Map<Incident, Kind> kinds = new EnumMap<>(Incident.class);

    @Inject
    IncidentReporter(MeterRegistry meters) {
        this(meters, CompletableFuture.delayedExecutor(QUIET_SECONDS, TimeUnit.SECONDS));
    }

    /** @param afterwards does what is to be done once the quiet time is over */
    IncidentReporter(MeterRegistry meters, Executor afterwards) {
        this.afterwards = afterwards;
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
        if (kind.mayBeLogged(detail)) {
            LOG.warn("{}: {}", incident.text(), detail);
            afterwards.execute(() -> tellTheRest(incident, kind));
        }
    }

    private void tellTheRest(Incident incident, Kind kind) {
        String rest = kind.endQuiet();
        if (!rest.isEmpty()) {
            LOG.warn("{}: {}", incident.text(), rest);
            afterwards.execute(() -> tellTheRest(incident, kind));
        }
    }

    private static Counter counter(MeterRegistry meters, Incident incident) {
        return Counter.builder(METRIC)
                .description("What went wrong around the service, by kind")
                .tag("incident", incident.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** One kind of incident: its count, and how often which details came while its line was quiet. */
    private static final class Kind {

        /** Details are few; should they not be, the rest is told without. */
        private static final int MOST_DETAILS = 20;

        private final Counter counter;
        private final Map<String, Integer> untold = new TreeMap<>();
        private boolean quiet;

        Kind(Counter counter) {
            this.counter = counter;
        }

        /** True for one thread only, however many ask at once. */
        synchronized boolean mayBeLogged(String detail) {
            if (quiet) {
                untold.merge(untold.size() < MOST_DETAILS ? detail : "others", 1, Integer::sum);
                return false;
            }
            quiet = true;
            return true;
        }

        /** What was not told, and quiet goes on; empty if that is nothing, and quiet ends. */
        synchronized String endQuiet() {
            quiet = !untold.isEmpty();
            String rest = untold.entrySet().stream()
                    .map(each -> each.getValue() + " more: " + each.getKey())
                    .collect(Collectors.joining("; "));
            untold.clear();
            return rest;
        }
    }
}
