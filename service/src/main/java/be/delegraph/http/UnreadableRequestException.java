// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.CommonProblem;
import be.delegraph.problem.InvalidException;
import be.delegraph.problem.ProblemType;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came is not read, since it is no proper HTTP, too long, or encoded in an unknown way. */
public final class UnreadableRequestException extends InvalidException {

    private static final long serialVersionUID = 1L;

    private UnreadableRequestException(ProblemType type, String message, @Nullable Throwable cause) {
        super(type, message, cause);
    }

    private UnreadableRequestException(ProblemType type, String message) {
        this(type, message, null);
    }

    /** The head breaks the rules of HTTP. */
    public static UnreadableRequestException malformed(String message) {
        return new UnreadableRequestException(CommonProblem.INVALID_REQUEST, message);
    }

    /** The body's chunks break the rules of HTTP: for the framework, whose sign it is, the connection is as good as closed. */
    public static UnreadableRequestException brokenBody() {
        return new UnreadableRequestException(
                CommonProblem.INVALID_REQUEST, "The body's chunks are no HTTP.", new ClosedChannelException());
    }

    /** The body says that it is compressed, but it is not. */
    static UnreadableRequestException notCompressed(Throwable cause) {
        return new UnreadableRequestException(
                CommonProblem.INVALID_REQUEST, "The body is not compressed as its Content-Encoding says.", cause);
    }

    /**
     * The request line is too long.
     *
     * @param limit characters that it may have
     */
    public static UnreadableRequestException targetTooLong(int limit) {
        return new UnreadableRequestException(
                HttpProblem.TARGET_TOO_LONG,
                String.format(Locale.ROOT, "The request line may have %,d characters.", limit));
    }

    /**
     * The headers are too large.
     *
     * @param limit characters that all of them together may have
     */
    public static UnreadableRequestException headTooLarge(int limit) {
        return new UnreadableRequestException(
                HttpProblem.HEAD_TOO_LARGE,
                String.format(Locale.ROOT, "All headers together may have %,d characters.", limit));
    }

    /** The body is encoded as nobody here can decode. */
    public static UnreadableRequestException unknownEncoding() {
        return new UnreadableRequestException(
                HttpProblem.UNSUPPORTED_ENCODING,
                "Send the body as it is, or with one Content-Encoding: gzip or deflate.");
    }
}
