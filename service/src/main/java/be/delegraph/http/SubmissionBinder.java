// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.InvalidException;
import io.micronaut.core.bind.ArgumentBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Submission} from a request's headers and query. */
@Singleton
final class SubmissionBinder implements TypedRequestArgumentBinder<Submission> {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    @Override
    public Argument<Submission> argumentType() {
        return Argument.of(Submission.class);
    }

    @Override
    public ArgumentBinder.BindingResult<Submission> bind(
            ArgumentConversionContext<Submission> context, HttpRequest<?> request) {
        Submission submission = new Submission(key(request), version(request), preview(request));
        return () -> Optional.of(submission);
    }

    private static @Nullable String key(HttpRequest<?> request) {
        return one(request, IDEMPOTENCY_KEY)
                .map(key -> matching(KEY, key, "Send an Idempotency-Key of 1 to 255 visible ASCII characters."))
                .orElse(null);
    }

    private static @Nullable Long version(HttpRequest<?> request) {
        return one(request, HttpHeaders.IF_MATCH)
                .map(version -> matching(VERSION, version, "Send as If-Match one ETag, as it was received."))
                .map(version -> Long.valueOf(version.substring(1, version.length() - 1)))
                .orElse(null);
    }

    private static boolean preview(HttpRequest<?> request) {
        List<String> sent = request.getParameters().getAll("preview");
        if (sent.isEmpty() || sent.equals(List.of("false"))) {
            return false;
        }
        if (sent.equals(List.of("true"))) {
            return true;
        }
        throw new InvalidException("Say preview=true or preview=false, once.");
    }

    private static Optional<String> one(HttpRequest<?> request, String header) {
        List<String> sent = request.getHeaders().getAll(header);
        if (sent.size() > 1) {
            throw new InvalidException("Send " + header + " once.");
        }
        return sent.stream().findFirst();
    }

    private static String matching(Pattern pattern, String value, String message) {
        if (!pattern.matcher(value).matches()) {
            throw new InvalidException(message);
        }
        return value;
    }
}
