// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Ready while there are keys to check tokens with: without any, nobody gets an answer. */
@Singleton
@Readiness
final class ReadyToIdentify implements HealthIndicator {

    private final TokenKeys keys;

    ReadyToIdentify(TokenKeys keys) {
        this.keys = keys;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        HealthStatus status = keys.areKnown() ? HealthStatus.UP : HealthStatus.DOWN;
        return Mono.just(HealthResult.builder("keys", status).build());
    }
}
