// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.problem.ForbiddenException;
import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Reports every refusal, from whichever rule: who by kind of caller, never by person, and what was asked by the endpoint's
 * own name. Thread-safe.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RefusalReports implements Ordered {

    private final IncidentReporter incidents;
    private final PortalRegistry portals;

    RefusalReports(IncidentReporter incidents, PortalRegistry portals) {
        this.incidents = incidents;
        this.portals = portals;
    }

    @ResponseFilter
    void report(HttpRequest<?> request, HttpResponse<?> response) {
        if (response.status() == HttpStatus.FORBIDDEN) {
            incidents.report(Incident.CALLER_REFUSED, "%s: %s".formatted(who(request), why(request, response)));
        }
    }

    /** Outside the framework's filter that looks at tokens: what that one refuses comes by here, too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private String who(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(token -> roles(token)
                        + CallerResolver.clientOf(token)
                                .filter(portals::isKnown)
                                .map(client -> " " + client)
                                .orElse(""))
                .orElse("nobody");
    }

    /** Names of ours only: a token may carry others. */
    private static String roles(Authentication token) {
        String roles = Arrays.stream(Role.values())
                .map(Role::name)
                .filter(token.getRoles()::contains)
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? "without role" : roles;
    }

    /** Before it looks at tokens, the framework refuses one kind of request only: without a token the answer is another. */
    private static String why(HttpRequest<?> request, HttpResponse<?> response) {
        return RouteAttributes.getException(response)
                .filter(ForbiddenException.class::isInstance)
                .map(Throwable::getMessage)
                .orElse(
                        request.getUserPrincipal().isPresent()
                                ? "not this role's endpoint"
                                : "a page of another origin");
    }
}
