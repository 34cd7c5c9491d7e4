// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.UnitId;
import java.util.List;
import java.util.Objects;

/**
 * A question with everything that was looked at to answer it.
 *
 * @param unresolved why no registration could be looked at, if so: something unknown, or no registration there
 * @param registrations every registration at the resource or below it, the nearest to an allow first
 */
public record Explanation(Question question, List<Reason> unresolved, List<Registration> registrations) {

    public Explanation {
        Objects.requireNonNull(question, "question");
        unresolved = List.copyOf(unresolved);
        registrations = List.copyOf(registrations);
        if (unresolved.isEmpty() == registrations.isEmpty()) {
            throw new IllegalArgumentException("There are registrations, or there is a reason why there are none.");
        }
    }

    /** The same answer that deciding gives. */
    public Decision decision() {
        return Evaluator.decision(
                registrations.isEmpty() ? unresolved : registrations.get(0).reasons());
    }

    /**
     * One registration of the person, judged.
     *
     * @param unit where the person is registered
     * @param offered whether the capacity above it is of a type that offers the application
     * @param levels the path, organisation first, user last
     * @param rules every rule, in their order
     */
    public record Registration(UnitId unit, boolean offered, List<LevelState> levels, List<RuleOutcome> rules) {

        public Registration {
            levels = List.copyOf(levels);
            rules = List.copyOf(rules);
        }

        /** What this registration fails on, in the order of {@link Rule}; empty if it allows. */
        public List<Reason> reasons() {
            return Evaluator.reasons(rules);
        }
    }
}
