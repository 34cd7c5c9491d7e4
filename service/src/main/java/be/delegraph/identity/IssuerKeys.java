// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import io.micronaut.context.annotation.Primary;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.token.jwt.signature.jwks.JwksClient;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Fetches the issuer's keys, with limits: the framework's own client waits forever for an issuer that hangs. */
@Singleton
@Primary
final class IssuerKeys implements JwksClient {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final int WITHIN_MILLIS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever(WITHIN_MILLIS, WITHIN_MILLIS, MOST_BYTES);
    private final Scheduler scheduler;

    IssuerKeys(@Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.scheduler = Schedulers.fromExecutorService(executor);
    }

    /** Empty if the keys cannot be fetched: no token is accepted then. */
    @Override
    public Publisher<String> load(String provider, String url) {
        return Mono.fromCallable(
                        () -> retriever.retrieveResource(URI.create(url).toURL()))
                .map(Resource::getContent)
                .doOnError(failure -> LOG.error("The issuer's keys cannot be fetched from {}", url, failure))
                .onErrorComplete()
                .subscribeOn(scheduler);
    }
}
