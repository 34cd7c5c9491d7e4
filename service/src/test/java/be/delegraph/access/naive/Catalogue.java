// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.model.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the catalogue says, and when it said so. */
record Catalogue(
        List<String> capacityTypes,
        List<String> subdivisionTypes,
        List<String> siteTypes,
        List<String> functions,
        List<Application> applications,
        List<Offer> offers) {

    Optional<Application> application(String code) {
        return applications.stream()
                .filter(application -> application.code().equals(code))
                .findFirst();
    }

    /** An application; {@code inUse} is when its entry is in use. */
    record Application(String code, Fact inUse, List<Version> versions) {

        Optional<Policy> policyAt(Instant at) {
            return versions.stream()
                    .filter(version -> version.governs().effectiveAt(at))
                    .map(Version::policy)
                    .findFirst();
        }
    }

    /** A policy, and when it governs the application. */
    record Version(Fact governs, Policy policy) {}

    /** What an application asks for; no functions: none is asked for. */
    record Policy(
            Set<Level> registrationLevels,
            Set<String> functions,
            Set<Level> functionLevels,
            List<Companion> companions,
            @Nullable Level enrolmentLevel,
            @Nullable Integer minimumAssurance,
            boolean assuranceDemanded) {}

    /** Another application that must be ticked at these levels, and on every user or on performers of these functions. */
    record Companion(String application, Set<Level> unitLevels, boolean onEveryUser, Set<String> onUserForFunctions) {}

    /** A capacity type offers an application. */
    record Offer(String capacityType, String application, Fact offered) {}
}
