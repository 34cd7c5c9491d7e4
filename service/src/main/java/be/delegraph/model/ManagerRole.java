// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import java.util.Arrays;
import java.util.Optional;

/** Who manages a level and all below it, as the graph names it (requirements 11-17). Who only helps is left out. */
public enum ManagerRole {
    HTB(Level.ORGANISATION),
    TB(Level.CAPACITY),
    SUBDIVISION_MANAGER(Level.SUBDIVISION),
    SITE_MANAGER(Level.SITE);

    private final Level level;

    ManagerRole(Level level) {
        this.level = level;
    }

    /**
     * Who manages a unit of this level.
     *
     * @throws IllegalArgumentException for a user, which is no unit
     */
    public static ManagerRole of(Level level) {
        return Arrays.stream(values())
                .filter(role -> role.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody manages a " + level + "."));
    }

    /** Whoever manages the level above; nobody above the organisation. */
    public Optional<ManagerRole> above() {
        return this == HTB ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
