// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import io.micronaut.http.HttpStatus;

/** Every kind of problem that callers can meet. The slugs are public and stable: callers may build on them. */
public enum ProblemType {
    /** The body or a parameter cannot be understood. */
    INVALID_REQUEST("invalid-request", HttpStatus.BAD_REQUEST, "The request cannot be understood"),
    /** No token, or one that is not accepted. */
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "A valid token is needed"),
    /** The caller has no right to this endpoint. */
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "This is not yours to do"),
    /** A portal asks about an application that it is not bound to. */
    APPLICATION_NOT_YOURS("application-not-yours", HttpStatus.FORBIDDEN, "This application is not yours to ask about"),
    /** The caller may ask about now only. */
    TIME_NOT_YOURS("time-not-yours", HttpStatus.FORBIDDEN, "Another moment than now is not yours to ask about"),
    /** Nothing is served at this path. */
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "Nothing is here"),
    /** The path exists, but not for this method. */
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This method is not allowed here"),
    /** No representation that the caller accepts. */
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "No acceptable representation"),
    /** The body is too large. */
    TOO_LARGE("too-large", HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large"),
    /** The request line is too long, which is to say the path or the query. */
    TARGET_TOO_LONG("target-too-long", HttpStatus.REQUEST_URI_TOO_LONG, "The request line is too long"),
    /** The headers are too large. */
    HEAD_TOO_LARGE("head-too-large", HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large"),
    /** The body is not JSON, says its content type. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "JSON is needed"),
    /** The body is encoded in a way that is not read here. */
    UNSUPPORTED_ENCODING(
            "unsupported-encoding", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body's encoding is not read here"),
    /** A fault of ours. */
    INTERNAL_ERROR("internal-error", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    /** Neo4j does not answer. */
    GRAPH_UNAVAILABLE("graph-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "The graph does not answer"),
    /** More is asked than can be answered in time. */
    OVERLOADED("overloaded", HttpStatus.SERVICE_UNAVAILABLE, "Too many questions wait"),
    /** The issuer's keys are not known. */
    KEYS_UNAVAILABLE("keys-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "The issuer's keys are not known");

    private final String slug;
    private final HttpStatus status;
    private final String title;

    ProblemType(String slug, HttpStatus status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The stable identifier, which names no place on the web. */
    public String uri() {
        return "urn:delegraph:problem:" + slug;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}
