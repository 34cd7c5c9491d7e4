// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.Meaning;
import be.delegraph.problem.ProblemType;
import io.micronaut.http.HttpStatus;

/** The kinds of problem that lie in HTTP itself, and the status of every other. */
enum HttpProblem implements ProblemType {
    /** No token, or one that is not accepted. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid token is needed"),
    /** The path exists, but not for this method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not allowed here"),
    /** No representation that the caller accepts. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable representation"),
    /** The body is too large. */
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large"),
    /** The request line is too long, which is to say the path or the query. */
    TARGET_TOO_LONG(HttpStatus.REQUEST_URI_TOO_LONG, "The request line is too long"),
    /** The headers are too large. */
    HEAD_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large"),
    /** The body is not JSON, says its content type. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "JSON is needed"),
    /** The body is encoded in a way that is not read here. */
    UNSUPPORTED_ENCODING(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's encoding is not read here"),
    /** A fault of ours. */
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    HttpProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The status that a problem of any kind is answered with. */
    static HttpStatus statusOf(ProblemType type) {
        if (type instanceof HttpProblem own) {
            return own.status;
        }
        return switch (type.meaning()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    @Override
    public Meaning meaning() {
        return this == INTERNAL_ERROR ? Meaning.UNAVAILABLE : Meaning.INVALID;
    }

    @Override
    public String title() {
        return title;
    }
}
