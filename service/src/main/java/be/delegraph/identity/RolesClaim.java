// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the roles in a token's claims, wherever the issuer puts them. */
@Singleton
final class RolesClaim {

    private final String path;

    RolesClaim(IdentityConfiguration configuration) {
        this.path = configuration.rolesClaim();
    }

    /** None if there is no such claim; empty if it is something else than names. */
    Optional<Set<String>> in(Map<String, ?> claims) {
        return at(path, claims);
    }

    /** A claim's own name may contain dots too ({@code https://issuer.example/roles}): the longest name wins. */
    private static Optional<Set<String>> at(String path, Map<?, ?> claims) {
        if (claims.containsKey(path)) {
            return names(claims.get(path));
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            if (claims.containsKey(path.substring(0, dot))) {
                return claims.get(path.substring(0, dot)) instanceof Map<?, ?> nested
                        ? at(path.substring(dot + 1), nested)
                        : Optional.empty();
            }
        }
        return Optional.of(Set.of());
    }

    private static Optional<Set<String>> names(@Nullable Object roles) {
        if (roles instanceof String role) {
            return Optional.of(Set.of(role));
        }
        return roles instanceof Collection<?> several && several.stream().allMatch(String.class::isInstance)
                ? Optional.of(several.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
