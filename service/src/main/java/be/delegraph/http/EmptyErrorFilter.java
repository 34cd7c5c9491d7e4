// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.ForbiddenException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

/** Gives their problem to the errors that the framework answers without a body, such as a page of another origin. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EmptyErrorFilter implements Ordered {

    private final ErrorResponseProcessor<?> responses;

    EmptyErrorFilter(ErrorResponseProcessor<?> responses) {
        this.responses = responses;
    }

    @ResponseFilter
    void explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= HttpStatus.BAD_REQUEST.getCode()
                && response.getBody().isEmpty()) {
            responses.processResponse(context(request, response.status()), response);
        }
    }

    private static ErrorContext context(HttpRequest<?> request, HttpStatus status) {
        ErrorContext.Builder context = ErrorContext.builder(request);
        if (status == HttpStatus.FORBIDDEN && request.getHeaders().contains(HttpHeaders.ORIGIN)) {
            context.cause(
                    ForbiddenException.because("A page of another origin may not ask a service on this machine."));
        }
        return context.build();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
