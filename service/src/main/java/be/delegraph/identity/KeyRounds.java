// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Fetches every issuer's keys when the server starts and every minute from then on, so that no caller waits for them and
 * none is let in by a key that was withdrawn longer ago.
 */
@Singleton
final class KeyRounds implements BeanCreatedEventListener<EmbeddedServer> {

    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    private final BeanProvider<TokenKeys> keys;
    private final BeanProvider<TaskScheduler> scheduler;
    private final Clock clock;

    KeyRounds(
            BeanProvider<TokenKeys> keys,
            @Named(TaskExecutors.SCHEDULED) BeanProvider<TaskScheduler> scheduler,
            Clock clock) {
        this.keys = keys;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public EmbeddedServer onCreated(BeanCreatedEvent<EmbeddedServer> event) {
        var unused = scheduler.get().scheduleWithFixedDelay(Duration.ZERO, BETWEEN_ROUNDS, this::round);
        return event.getBean();
    }

    private void round() {
        keys.get().forgetExpired(clock.instant());
        var unused = keys.get().refresh();
    }
}
