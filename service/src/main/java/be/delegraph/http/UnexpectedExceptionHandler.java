// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what nobody foresaw, with its cause, and tells the caller no more than that it happened. A caller who went away in
 * the middle of a request is nobody's error.
 */
@Singleton
final class UnexpectedExceptionHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionHandler.class);

    private final ErrorResponseProcessor<?> responses;

    UnexpectedExceptionHandler(ErrorResponseProcessor<?> responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable exception) {
        HttpRequest<?> asked = request;
        if (!(exception instanceof IOException && hasGone(asked))) {
            LOG.error("Unexpected failure of a {} request", asked.getMethodName(), exception);
        }
        return responses.processResponse(
                ErrorContext.builder(asked).cause(exception).build(), HttpResponse.serverError());
    }

    private static boolean hasGone(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                && !netty.getChannelHandlerContext().channel().isActive();
    }
}
