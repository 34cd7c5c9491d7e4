// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use an application (requirements 65-72).
 *
 * @param registrationLevels the levels at which its users are registered
 * @param functions any one of them is asked for; none: no function is
 * @param functionLevels the levels at which a function counts
 * @param enrolmentLevel the level that must be enrolled, if any
 * @param minimumAssurance the assurance level to be reached, if any
 * @param assuranceDemanded whether a question without an assurance level is denied
 */
public record AccessPolicy(
        Set<Level> registrationLevels,
        Set<FunctionCode> functions,
        Set<Level> functionLevels,
        List<Companion> companions,
        @Nullable Level enrolmentLevel,
        @Nullable AssuranceLevel minimumAssurance,
        boolean assuranceDemanded) {

    /** Asks for nothing. */
    public static final AccessPolicy NONE =
            new AccessPolicy(EnumSet.allOf(Level.class), Set.of(), Set.of(), List.of(), null, null, false);

    public AccessPolicy {
        registrationLevels = Set.copyOf(registrationLevels);
        functions = Set.copyOf(functions);
        functionLevels = Set.copyOf(functionLevels);
        companions = List.copyOf(companions);
    }

    /**
     * An application to be ticked beside.
     *
     * @param unitLevels the levels of units where it is needed
     * @param onEveryUser whether everybody needs it on the user too
     * @param onUserForFunctions whoever performs one of these needs it on the user too
     */
    public record Companion(
            ApplicationCode application,
            Set<Level> unitLevels,
            boolean onEveryUser,
            Set<FunctionCode> onUserForFunctions) {

        public Companion {
            unitLevels = Set.copyOf(unitLevels);
            onUserForFunctions = Set.copyOf(onUserForFunctions);
        }
    }
}
