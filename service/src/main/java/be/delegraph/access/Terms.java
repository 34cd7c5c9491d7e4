// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.Level;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What registrations are held against: an application, as its policy has it at that moment.
 *
 * @param inUse whether it is, by a policy in force
 * @param policy the one in force; without one nothing else is asked for, and rule {@link Rule#OFFERED} denies
 * @param assurance how strongly the person was authenticated, if that is known
 */
record Terms(ApplicationCode application, boolean inUse, AccessPolicy policy, Optional<AssuranceLevel> assurance) {

    static Terms of(
            ApplicationCode application,
            boolean inUse,
            @Nullable AccessPolicy policy,
            Optional<AssuranceLevel> assurance) {
        return policy == null
                ? new Terms(application, false, AccessPolicy.NONE, assurance)
                : new Terms(application, inUse, policy, assurance);
    }

    /** The companions that units at this level need to tick, whoever asks. */
    Stream<ApplicationCode> companionsAt(Level level) {
        return policy.companions().stream()
                .filter(companion -> companion.unitLevels().contains(level))
                .map(Companion::application);
    }

    /** The companions that this user's own registration needs ticked. */
    Stream<ApplicationCode> companionsOf(Evidence.User user) {
        return policy.companions().stream()
                .filter(companion -> companion.onEveryUser() || user.performs(companion.onUserForFunctions()))
                .map(Companion::application);
    }
}
