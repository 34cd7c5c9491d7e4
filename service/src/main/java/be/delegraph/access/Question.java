// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.Insz;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * May this person use this application on behalf of this resource, at this moment?
 *
 * @param at the moment asked about; its answer never changes once that moment has passed
 * @param givenAssurance how strongly the person was authenticated, if the asker says so
 */
public record Question(
        Insz person,
        ApplicationCode application,
        Resource resource,
        Instant at,
        @Nullable AssuranceLevel givenAssurance) {

    public Question {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(at, "at");
    }

    /** The same question about something else. */
    public Question about(Resource other) {
        return new Question(person, application, other, at, givenAssurance);
    }

    public Optional<AssuranceLevel> assurance() {
        return Optional.ofNullable(givenAssurance);
    }
}
