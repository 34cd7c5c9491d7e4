// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import be.delegraph.identity.Role;
import java.util.List;
import java.util.Objects;
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
    }
}
