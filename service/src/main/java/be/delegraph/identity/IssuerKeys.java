// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.security.token.jwt.signature.jwks.JwksSignatureConfiguration;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One issuer's keys, fetched before they are needed, and again when a token names one that is not known. Keys once fetched
 * serve on while their server is away or talks nonsense. Thread-safe, never blocks.
 *
 * <p>Nimbus has caches of keys too. They make the thread that asks fetch, which must not be the event loop, and where they
 * limit the rate of fetches they refuse whoever comes too early, who here waits a second instead.
 */
@EachBean(JwksSignatureConfiguration.class)
final class IssuerKeys {

    /** How long keys are good for that cannot be fetched again: a night, so that somebody sees to it in the morning. */
    static final Duration SERVE_ON = Duration.ofHours(12);

    /** One fetch at most in this time, whatever keys tokens name. */
    static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);

    private final String name;
    private final KeyServer server;
    private final IncidentReporter incidents;
    private final Clock clock;

    private volatile @Nullable Fetched last;
    private Fetch lastFetch = new Fetch(0, Instant.EPOCH);
    private @Nullable CompletableFuture<Boolean> next;

    IssuerKeys(JwksSignatureConfiguration configuration, IncidentReporter incidents, Clock clock) {
        this.name = configuration.getName();
        this.server = server(configuration);
        this.incidents = incidents;
        this.clock = clock;
    }

    private static KeyServer server(JwksSignatureConfiguration configuration) {
        try {
            return new KeyServer(URI.create(Objects.requireNonNullElse(configuration.getUrl(), "")));
        } catch (IllegalArgumentException noAddressOfAServer) {
            throw StartRefusedException.because(
                    "micronaut.security.token.jwt.signatures.jwks." + configuration.getName() + ".url",
                    "is no address as in https://issuer.example/keys");
        }
    }

    /** One time that the server is asked. Which of two was first its number tells: a clock may be put back. */
    private record Fetch(long number, Instant start) {}

    private record Fetched(KeySet keys, Fetch by) {}

    /** Empty if there are none, or if they are too old to be trusted. */
    Optional<KeySet> current() {
        Fetched fetched = last;
        return fetched == null || clock.instant().isAfter(fetched.by.start.plus(SERVE_ON))
                ? Optional.empty()
                : Optional.of(fetched.keys);
    }

    /** Asks the server once more; false if it does not answer soon, or not with keys. */
    CompletableFuture<Boolean> refresh() {
        return nextFetch().copy().completeOnTimeout(false, KeyServer.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The one that has not begun yet, shared by all who wait: it sees whatever was published before they came. */
    private synchronized CompletableFuture<Boolean> nextFetch() {
        if (next == null) {
            Executor inDueTime = CompletableFuture.delayedExecutor(millisToWait(), TimeUnit.MILLISECONDS);
            next = CompletableFuture.supplyAsync(this::begin, inDueTime).thenCompose(this::fetch);
        }
        return next;
    }

    /** Never more than the full time, should the clock have been put back. */
    private long millisToWait() {
        long passed = Duration.between(lastFetch.start, clock.instant()).toMillis();
        return BETWEEN_FETCHES.toMillis() - Math.max(0, Math.min(passed, BETWEEN_FETCHES.toMillis()));
    }

    private synchronized Fetch begin() {
        next = null;
        lastFetch = new Fetch(lastFetch.number + 1, clock.instant());
        return lastFetch;
    }

    private CompletableFuture<Boolean> fetch(Fetch fetch) {
        return server.ask().thenApply(this::parse).handle((keys, failure) -> {
            if (failure == null) {
                keep(keys, fetch);
            } else {
                incidents.report(Incident.KEYS_UNAVAILABLE, "'%s', %s".formatted(name, why(failure)));
            }
            return failure == null;
        });
    }

    private KeySet parse(String json) {
        try {
            return KeySet.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("no set of keys for RS256 or ES256", e);
        }
    }

    /** A slow answer does not undo a later one; equal keys stay the same object, with what they have verified. */
    private synchronized void keep(KeySet keys, Fetch by) {
        Fetched before = last;
        if (before == null) {
            last = new Fetched(keys, by);
        } else if (by.number > before.by.number) {
            last = new Fetched(before.keys.hasSameKeysAs(keys) ? before.keys : keys, by);
        }
    }

    /** The server's own words are not repeated. */
    private String why(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String what = cause instanceof CancellationException
                ? "no answer in time"
                : cause instanceof IllegalStateException
                        ? String.valueOf(cause.getMessage())
                        : cause.getClass().getSimpleName();
        return current().isPresent() ? what + "; the keys known serve on" : what + "; none are known";
    }
}
