// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import be.delegraph.model.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use an application (requirements 65-72).
 *
 * @param functions any one of them is asked for; none: no function is
 * @param functionLevels the levels at which a function counts
 * @param enrolmentLevel the level that must be enrolled, if any
 * @param minimumAssurance the assurance level to be reached, if any
 * @param assuranceDemanded whether a question without an assurance level is denied
 */
public record AccessPolicy(
        Set<Level> registrationLevels,
        Set<String> functions,
        Set<Level> functionLevels,
        List<Companion> companions,
        @Nullable Level enrolmentLevel,
        @Nullable Integer minimumAssurance,
        boolean assuranceDemanded) {

    /**
     * An application to be ticked beside.
     *
     * @param unitLevels the levels of units where it is needed
     * @param onEveryUser whether everybody needs it on the user too
     * @param onUserForFunctions whoever performs one of these needs it on the user too
     */
    public record Companion(
            String application, Set<Level> unitLevels, boolean onEveryUser, Set<String> onUserForFunctions) {}
}
