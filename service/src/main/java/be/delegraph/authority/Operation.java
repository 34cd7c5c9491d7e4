// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static be.delegraph.authority.Managing.ABOVE_TARGET;
import static be.delegraph.authority.Managing.NOTHING;
import static be.delegraph.authority.Managing.TARGET_OR_ABOVE;
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
 * Every endpoint: who may call it, and what a manager must manage of what the call is about. What is not in this table is
 * refused to everybody; a test walks all routes.
 *
 * <p>Having one of the roles opens the door only: a portal's applications and a manager's units are looked at behind it.
 */
public enum Operation {
    EVALUATION(POST, "/access/v1/evaluation", callers(PORTAL, AUDITOR, TROUBLESHOOTER, MANAGER), TARGET_OR_ABOVE),
    EXPLANATION(POST, "/v1/explanations", callers(PORTAL, AUDITOR, TROUBLESHOOTER, MANAGER), TARGET_OR_ABOVE),

    TICK_UNIT(POST, "/v1/units/ticks", callers(MANAGER), TARGET_OR_ABOVE),
    UNTICK_UNIT(POST, "/v1/units/ticks/end", callers(MANAGER), TARGET_OR_ABOVE),
    BLOCK_UNIT(POST, "/v1/units/blocks", callers(MANAGER), ABOVE_TARGET),
    UNBLOCK_UNIT(POST, "/v1/units/blocks/end", callers(MANAGER), ABOVE_TARGET),

    AUTHZEN_METADATA(GET, "/.well-known/authzen-configuration", anybody(), NOTHING),
    DESCRIPTION_PAGE(GET, "/openapi", anybody(), NOTHING),
    DESCRIPTION_FILE(GET, "/openapi/{file}", anybody(), NOTHING),
    SANDBOX_TOKEN(POST, "/sandbox/token", anybody(), NOTHING),
    HEALTH(GET, "/health", anybody(), NOTHING),
    HEALTH_KIND(GET, "/health/{selector}", anybody(), NOTHING),

    METRICS(GET, "/prometheus", callers(OPERATOR), NOTHING),
    LOGGERS(GET, "/loggers", callers(OPERATOR), NOTHING),
    LOGGER(GET, "/loggers/{name}", callers(OPERATOR), NOTHING),
    LOGGER_LEVEL(POST, "/loggers/{name}", callers(OPERATOR), NOTHING);

    private final HttpMethod method;
    private final String path;
    // What Set.of makes is immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    private final Managing managing;

    Operation(HttpMethod method, String path, Set<Role> roles, Managing managing) {
        this.method = method;
        this.path = path;
        this.roles = roles;
        this.managing = managing;
    }

    /** The operation of a route; {@code HEAD} goes by the rule of {@code GET}. */
    static Optional<Operation> of(HttpMethod method, String path) {
        HttpMethod asked = method == HEAD ? GET : method;
        return Arrays.stream(values())
                .filter(operation -> operation.method == asked && operation.path.equals(path))
                .findFirst();
    }

    /** No roles at all: anybody, without a token. */
    boolean isForAnybody() {
        return roles.isEmpty();
    }

    Set<Role> roles() {
        return roles;
    }

    /** What a manager must manage, of what a call is about and what lies above. */
    public Managing managing() {
        return managing;
    }

    private static Set<Role> callers(Role... roles) {
        return Set.of(roles);
    }

    private static Set<Role> anybody() {
        return Set.of();
    }
}
