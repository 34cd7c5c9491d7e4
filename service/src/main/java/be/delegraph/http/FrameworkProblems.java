// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.CommonProblem;
import be.delegraph.problem.ProblemType;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What to say where the framework itself refuses a request and has told its status only. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    /** @param largestBody in bytes */
    static Problem of(Optional<Throwable> cause, HttpResponse<?> response, long largestBody) {
        if (cause.filter(UnsatisfiedBodyRouteException.class::isInstance).isPresent()) {
            return Problem.of(CommonProblem.INVALID_REQUEST, "Send a body: one JSON object.", "");
        }
        HttpStatus status = response.status();
        return switch (status) {
            case UNAUTHORIZED ->
                Problem.of(
                        HttpProblem.UNAUTHENTICATED,
                        "Send a token that has not expired, was issued for this service and is signed by its issuer, as"
                                + " Authorization: Bearer.");
            case FORBIDDEN ->
                Problem.of(CommonProblem.FORBIDDEN, "The token's roles do not include one that may do this.");
            case NOT_FOUND -> Problem.of(CommonProblem.NOT_FOUND, "Check the path against the API's description.");
            case METHOD_NOT_ALLOWED -> Problem.of(HttpProblem.METHOD_NOT_ALLOWED, allowed(response));
            case NOT_ACCEPTABLE ->
                Problem.of(HttpProblem.NOT_ACCEPTABLE, "Accept what the API's description says is answered here.");
            case REQUEST_ENTITY_TOO_LARGE ->
                Problem.of(HttpProblem.TOO_LARGE, String.format(Locale.ROOT, "Send %,d bytes at most.", largestBody));
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json, in UTF-8.");
            default -> other(status);
        };
    }

    private static String allowed(HttpResponse<?> response) {
        return "Allowed here: " + String.join(", ", response.getHeaders().getAll(HttpHeaders.ALLOW)) + ".";
    }

    private static Problem other(HttpStatus status) {
        ProblemType type = status.getCode() < 500 ? CommonProblem.INVALID_REQUEST : HttpProblem.INTERNAL_ERROR;
        String detail = status.getCode() < 500
                ? "Check the path, the headers and the body against the API's description."
                : "The fault is ours and has been logged. Repeating the request may help.";
        return new Problem(type.uri(), type.title(), status.getCode(), detail, null, Map.of());
    }
}
