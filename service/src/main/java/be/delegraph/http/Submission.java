// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.InvalidException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a change is submitted, beside the change itself: as the headers and the query have it. What they say is looked at
 * when it is asked for.
 */
@Introspected
public record Submission(
        @Header("Idempotency-Key")
        @Nullable
        @Parameter(
                description =
                        "What you know this change by: 1 to 255 visible ASCII characters. Sent again under the same key,"
                                + " also after a restart, it is done once.")
        String idempotencyKey,

        @Header("If-Match")
        @Nullable
        @Parameter(
                description = "The unit's ETag as you last saw it: refused if somebody has changed the unit since.",
                example = "\"7\"")
        String ifMatch,

        @QueryValue("preview")
        @Nullable
        @Parameter(description = "true: make the change, compare the decisions before and after, and take it back.")
        String preview) {

    /** Nothing beside the change itself. */
    public static final Submission PLAIN = new Submission(null, null, null);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    /** A change that is to be told of and not to be made. */
    public static Submission forPreview() {
        return new Submission(null, null, "true");
    }

    /**
     * What the caller knows the change by.
     *
     * @throws InvalidException if it is no key
     */
    public Optional<String> key() {
        return Optional.ofNullable(idempotencyKey)
                .map(key -> matching(KEY, key, "Send an Idempotency-Key of 1 to 255 visible ASCII characters."));
    }

    /**
     * The version of the unit that the caller has seen.
     *
     * @throws InvalidException if it is none
     */
    public Optional<Long> version() {
        return Optional.ofNullable(ifMatch)
                .map(version -> matching(VERSION, version, "Send as If-Match one ETag, as it was received."))
                .map(version -> Long.valueOf(version.substring(1, version.length() - 1)));
    }

    /**
     * Whether the change is to be told of and not to be made. What is neither yes nor no must not be taken for no.
     *
     * @throws InvalidException if it is neither
     */
    public boolean isPreview() {
        return preview != null
                && matching(YES_OR_NO, preview, "Say preview=true or preview=false.")
                        .equals("true");
    }

    /**
     * Looks at all of it.
     *
     * @throws InvalidException if something of it is none of what it should be
     */
    public void demandReadable() {
        key();
        version();
        isPreview();
    }

    private static String matching(Pattern pattern, String value, String message) {
        if (!pattern.matcher(value).matches()) {
            throw new InvalidException(message);
        }
        return value;
    }
}
