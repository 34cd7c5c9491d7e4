// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads every {@link JsonInput} that an endpoint asks for. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
@Consumes(MediaType.APPLICATION_JSON)
final class StrictJsonReader<T> implements MessageBodyReader<T> {

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return type.getType().isAnnotationPresent(JsonInput.class);
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try {
            return StrictJson.read(body.readAllBytes(), type.getType());
        } catch (IOException e) {
            throw new CodecException("The body could not be read.", e);
        }
    }
}
