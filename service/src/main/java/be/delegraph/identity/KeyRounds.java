// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.security.token.jwt.signature.jwks.JwksSignatureConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Fetches every issuer's keys when the server starts and every minute from then on, so that no caller waits for them and
 * none is let in by a key that was withdrawn longer ago.
 */
@Singleton
final class KeyRounds implements BeanCreatedEventListener<EmbeddedServer> {

    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    private final List<JwksSignatureConfiguration> issuers;
    private final BeanProvider<TokenKeys> keys;
    private final BeanProvider<TaskScheduler> scheduler;
    private final Clock clock;

    KeyRounds(
            List<JwksSignatureConfiguration> issuers,
            BeanProvider<TokenKeys> keys,
            @Named(TaskExecutors.SCHEDULED) BeanProvider<TaskScheduler> scheduler,
            Clock clock) {
        this.issuers = issuers;
        this.keys = keys;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public EmbeddedServer onCreated(BeanCreatedEvent<EmbeddedServer> event) {
        issuers.forEach(KeyRounds::demandAddress);
        var unused = scheduler.get().scheduleWithFixedDelay(Duration.ZERO, BETWEEN_ROUNDS, this::round);
        return event.getBean();
    }

    private void round() {
        keys.get().forgetExpired(clock.instant());
        var unused = keys.get().refresh();
    }

    private static void demandAddress(JwksSignatureConfiguration issuer) {
        if (!isHttp(issuer.getUrl())) {
            throw new StartRefusedException(
                    "The issuer's keys are fetched from an address that begins with http:// or https://: set"
                            + " micronaut.security.token.jwt.signatures.jwks.%s.url.".formatted(issuer.getName()));
        }
    }

    private static boolean isHttp(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
