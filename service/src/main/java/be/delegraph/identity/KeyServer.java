// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where an issuer publishes its keys: asked without blocking, and for no more time and bytes than keys need. */
final class KeyServer {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST_BYTES = 256 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    private final HttpRequest request;

    /** @throws IllegalArgumentException if that is no address of an HTTP server */
    KeyServer(URI address) {
        this.request = HttpRequest.newBuilder(address)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
    }

    /** What the server says; fails if that takes longer, is more, or is anything but 200. */
    CompletableFuture<String> ask() {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, head -> new Limited());
        // A request's own timeout ends with the response's head; a body may trickle on.
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> answer.cancel(true));
        return answer.thenApply(KeyServer::keys);
    }

    private static String keys(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        return answer.body();
    }

    /** Reads a body, and breaks it off where it gets too long. */
    private static final class Limited implements BodySubscriber<String> {

        private final BodySubscriber<String> reader = BodySubscribers.ofString(StandardCharsets.UTF_8);
        private Flow.@Nullable Subscription body;
        private long left = MOST_BYTES;

        @Override
        public CompletionStage<String> getBody() {
            return reader.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            body = subscription;
            reader.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            left -= part.stream().mapToLong(ByteBuffer::remaining).sum();
            if (left >= 0) {
                reader.onNext(part);
            } else {
                Objects.requireNonNull(body).cancel();
                reader.onError(new IllegalStateException("more than " + MOST_BYTES + " bytes"));
            }
        }

        @Override
        public void onError(Throwable failure) {
            reader.onError(failure);
        }

        @Override
        public void onComplete() {
            reader.onComplete();
        }
    }
}
