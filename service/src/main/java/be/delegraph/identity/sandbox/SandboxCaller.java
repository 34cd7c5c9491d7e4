// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import be.delegraph.identity.Role;
import be.delegraph.model.ApplicationCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A caller for whom the sandbox issues tokens.
 *
 * @param caller the name that a token is asked for with
 * @param applications what a portal may ask about
 * @param person a manager's number
 */
record SandboxCaller(
        String caller,
        Role role,
        @Nullable List<String> applications,
        @Nullable String person) {

    SandboxCaller {
        Objects.requireNonNull(caller, "a caller has a name");
        Objects.requireNonNull(role, "a caller has a role");
        // While the file is read: a code that is none is a fault of it.
        codes(applications);
    }

    Set<ApplicationCode> codes() {
        return codes(applications);
    }

    private static Set<ApplicationCode> codes(@Nullable List<String> applications) {
        return Optional.ofNullable(applications).orElse(List.of()).stream()
                .map(ApplicationCode::new)
                .collect(Collectors.toSet());
    }
}
