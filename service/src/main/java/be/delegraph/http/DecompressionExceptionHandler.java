// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/** Answers a body that cannot be decompressed. */
@Singleton
final class DecompressionExceptionHandler implements ExceptionHandler<DecompressionException, HttpResponse<?>> {

    private final DelegraphExceptionHandler ours;

    DecompressionExceptionHandler(DelegraphExceptionHandler ours) {
        this.ours = ours;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DecompressionException exception) {
        return ours.handle(request, UnreadableRequestException.notCompressed(exception));
    }
}
