// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An access policy in the shape that a catalogue's file gives it. */
record StatedPolicy(
        Set<Level> registrationLevels,
        @Nullable Functions functions,
        List<Companion> companions,
        @Nullable Enrolment enrolment,
        @Nullable Assurance assurance) {

    private AccessPolicy policy() {
        return new AccessPolicy(
                registrationLevels,
                functions == null ? Set.of() : functions.anyOf,
                functions == null ? Set.of() : functions.levels,
                companions,
                enrolment == null ? null : enrolment.level,
                assurance == null ? null : assurance.minimum,
                assurance != null && assurance.demanded);
    }

    record Functions(Set<FunctionCode> anyOf, Set<Level> levels) {}

    record Enrolment(Level level) {}

    record Assurance(AssuranceLevel minimum, boolean demanded) {}

    static final class AsPolicy extends StdConverter<StatedPolicy, AccessPolicy> {
        @Override
        public AccessPolicy convert(StatedPolicy stated) {
            return stated.policy();
        }
    }
}
