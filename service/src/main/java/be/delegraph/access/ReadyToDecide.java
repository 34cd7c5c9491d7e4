// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Ready while Neo4j answers the query that decides. Asked about nothing it costs next to nothing, and after a start it has
 * Neo4j make its plan before the first caller would wait for that.
 */
@Singleton
@Readiness
final class ReadyToDecide implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final EvidenceSource evidence;

    ReadyToDecide(EvidenceSource evidence) {
        this.evidence = evidence;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCompletionStage(evidence::aboutNothing)
                .timeout(PATIENCE)
                .map(answer -> HealthStatus.UP)
                .onErrorReturn(HealthStatus.DOWN)
                .map(status -> HealthResult.builder("decisions", status).build());
    }
}
