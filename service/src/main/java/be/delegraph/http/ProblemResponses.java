// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.DelegraphException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives every error its problem body: ours and the framework's own, whose messages are dropped because they may repeat
 * what the caller sent.
 */
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final HttpServerConfiguration limits;

    ProblemResponses(HttpServerConfiguration limits) {
        this.limits = limits;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        MutableHttpResponse<Problem> answer = (MutableHttpResponse<Problem>) response;
        Optional<DelegraphException> ours = ours(context);
        ours.ifPresent(cause -> answer.status(HttpProblem.statusOf(cause.type())));
        switch (response.status()) {
            case UNAUTHORIZED -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(context));
            case SERVICE_UNAVAILABLE -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> {}
        }
        if (context.getRequest().getMethod() == HttpMethod.HEAD) {
            return answer;
        }
        return answer.body(ours.map(Problem::of)
                        .orElseGet(() ->
                                FrameworkProblems.of(context.getRootCause(), response, limits.getMaxRequestSize())))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }

    /** What we failed with ourselves: on the way, or before the framework was handed anything. */
    private static Optional<DelegraphException> ours(ErrorContext context) {
        return context.getRootCause()
                .or(() -> unread(context.getRequest()))
                .filter(DelegraphException.class::isInstance)
                .map(DelegraphException.class::cast);
    }

    private static Optional<Throwable> unread(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                ? Optional.ofNullable(netty.getNativeRequest().decoderResult().cause())
                : Optional.empty();
    }

    /** RFC 6750, 3: the error code only if a token was sent. */
    private static String challenge(ErrorContext context) {
        return context.getRequest().getHeaders().contains(HttpHeaders.AUTHORIZATION)
                ? "Bearer realm=\"delegraph\", error=\"invalid_token\""
                : "Bearer realm=\"delegraph\"";
    }
}
