// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Ready while Neo4j answers; without it no question can be answered, but nothing is gained by a restart. */
@Singleton
@Readiness
final class GraphHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Graph graph;

    GraphHealth(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCompletionStage(() -> graph.read(Query.HEALTH_PING, Map.of()))
                .timeout(PATIENCE)
                .map(rows -> HealthStatus.UP)
                .onErrorReturn(HealthStatus.DOWN)
                .map(status -> HealthResult.builder("neo4j", status).build());
    }
}
