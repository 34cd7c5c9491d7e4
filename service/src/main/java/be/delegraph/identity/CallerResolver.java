// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.model.Insz;
import be.delegraph.problem.ForbiddenException;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads from an accepted token who its holder is. Of several roles the widest counts, except that a portal stays bound to
 * its applications if it is said to be a manager, too. Thread-safe.
 */
@Singleton
public class CallerResolver {

    private final PortalRegistry portals;
    private final IdentityConfiguration configuration;

    CallerResolver(PortalRegistry portals, IdentityConfiguration configuration) {
        this.portals = portals;
        this.configuration = configuration;
    }

    /**
     * Who asks about decisions.
     *
     * @throws ForbiddenException if the token names none of the roles that do, or lacks what its role needs
     */
    public Caller resolve(Authentication token) {
        if (has(token, Role.AUDITOR)) {
            return new Caller.Auditor(nameOf(token));
        }
        if (has(token, Role.TROUBLESHOOTER)) {
            return new Caller.Troubleshooter(nameOf(token));
        }
        if (has(token, Role.PORTAL)) {
            return portal(token);
        }
        if (has(token, Role.MANAGER)) {
            return person(token);
        }
        throw ForbiddenException.because("The token names no role that asks about decisions.");
    }

    private static String nameOf(Authentication token) {
        return token.getName().isEmpty() ? clientOf(token).orElse("") : token.getName();
    }

    private Caller portal(Authentication token) {
        return clientOf(token)
                .flatMap(client ->
                        portals.applicationsOf(client).map(applications -> new Caller.Portal(client, applications)))
                .orElseThrow(() -> ForbiddenException.because("The token's client is no portal known here."));
    }

    /** The client that a token was issued to, by the name that issuers give it. */
    static Optional<String> clientOf(Authentication token) {
        return Stream.of("client_id", "azp")
                .map(claim -> token.getAttributes().get(claim))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString);
    }

    private Caller person(Authentication token) {
        if (token.getAttributes().get(configuration.personClaim()) instanceof String number) {
            try {
                return new Caller.Person(new Insz(number));
            } catch (IllegalArgumentException notAPerson) {
                throw noPerson();
            }
        }
        throw noPerson();
    }

    private static ForbiddenException noPerson() {
        return ForbiddenException.because(
                "The token carries no valid person's number, without which nobody is a manager.");
    }

    private static boolean has(Authentication token, Role role) {
        return token.getRoles().contains(role.name());
    }
}
