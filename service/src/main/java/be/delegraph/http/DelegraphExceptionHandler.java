// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.DelegraphException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Answers what this service fails with on purpose. */
@Singleton
final class DelegraphExceptionHandler implements ExceptionHandler<DelegraphException, HttpResponse<?>> {

    private final ErrorResponseProcessor<?> responses;

    DelegraphExceptionHandler(ErrorResponseProcessor<?> responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, DelegraphException exception) {
        HttpRequest<?> asked = request;
        return responses.processResponse(
                ErrorContext.builder(asked).cause(exception).build(),
                HttpResponse.status(HttpProblem.statusOf(exception.type())));
    }
}
