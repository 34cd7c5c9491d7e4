// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Ready while Neo4j answers the query that decides. Asked about nobody it costs next to nothing, and after a start it has
 * Neo4j make its plans before the first caller would wait for that. However many ask, one query a second answers them all.
 */
@Singleton
@Readiness
final class ReadyToDecide implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final EvidenceLoader evidence;
    private final Clock clock;
    private Probe latest = new Probe(Instant.MIN, CompletableFuture.completedFuture(HealthStatus.UNKNOWN));

    ReadyToDecide(EvidenceLoader evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.defer(() -> Mono.fromCompletionStage(probe().status().copy()))
                .timeout(PATIENCE, Mono.just(HealthStatus.DOWN))
                .map(status -> HealthResult.builder("decisions", status).build());
    }

    /** The one under way or just over, else a new one. */
    private synchronized Probe probe() {
        Instant now = clock.instant();
        if (latest.status().isDone() && !now.isBefore(latest.at().plus(FRESH))) {
            latest = new Probe(
                    now,
                    evidence.aboutNobody()
                            .handle((answer, failure) -> failure == null ? HealthStatus.UP : HealthStatus.DOWN));
        }
        return latest;
    }

    private record Probe(Instant at, CompletableFuture<HealthStatus> status) {}
}
