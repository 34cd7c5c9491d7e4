// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static be.delegraph.identity.Role.AUDITOR;
import static be.delegraph.identity.Role.MANAGER;
import static be.delegraph.identity.Role.OPERATOR;
import static be.delegraph.identity.Role.PORTAL;
import static be.delegraph.identity.Role.TROUBLESHOOTER;
import static io.micronaut.http.HttpMethod.GET;
import static io.micronaut.http.HttpMethod.HEAD;
import static io.micronaut.http.HttpMethod.POST;

import be.delegraph.identity.Role;
import io.micronaut.http.HttpMethod;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Every endpoint and who may call it. What is not in this table is refused to everybody; a test walks all routes.
 *
 * <p>Having one of the roles opens the door only: a portal's applications and a manager's units are looked at behind it.
 */
enum Operation {
    EVALUATION(POST, "/access/v1/evaluation", PORTAL, AUDITOR, TROUBLESHOOTER, MANAGER),
    EXPLANATION(POST, "/v1/explanations", PORTAL, AUDITOR, TROUBLESHOOTER, MANAGER),

    AUTHZEN_METADATA(GET, "/.well-known/authzen-configuration"),
    DESCRIPTION_PAGE(GET, "/openapi"),
    DESCRIPTION_FILE(GET, "/openapi/{file}"),
    SANDBOX_TOKEN(POST, "/sandbox/token"),
    HEALTH(GET, "/health"),
    HEALTH_KIND(GET, "/health/{selector}"),

    METRICS(GET, "/prometheus", OPERATOR),
    LOGGERS(GET, "/loggers", OPERATOR),
    LOGGER(GET, "/loggers/{name}", OPERATOR),
    LOGGER_LEVEL(POST, "/loggers/{name}", OPERATOR);

    private final HttpMethod method;
    private final String path;
    // What Set.of makes is immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Operation(HttpMethod method, String path, Role... roles) {
        this.method = method;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** The rule of a route; {@code HEAD} goes by the rule of {@code GET}. */
    static Optional<Operation> of(HttpMethod method, String path) {
        HttpMethod asked = method == HEAD ? GET : method;
        return Arrays.stream(values())
                .filter(rule -> rule.method == asked && rule.path.equals(path))
                .findFirst();
    }

    /** No roles at all: anybody, without a token. */
    boolean isForAnybody() {
        return roles.isEmpty();
    }

    Set<Role> roles() {
        return roles;
    }
}
