// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.DeactivationCause;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the graph holds on one question at its moment; what was recorded later is not in it.
 *
 * @param policy the one in force, if any
 */
record Evidence(
        boolean personKnown,
        boolean unitKnown,
        boolean applicationKnown,
        boolean inUse,
        @Nullable AccessPolicy policy,
        List<Registration> registrations) {

    /** A fact that was recorded by the moment asked about. */
    enum State {
        EFFECTIVE,
        NOT_YET_EFFECTIVE,
        ENDED
    }

    /** One registration with its path; {@code units} runs from the organisation down. */
    record Registration(
            Instant from,
            State state,
            Map<ApplicationCode, State> ticks,
            List<Performed> functions,
            boolean offered,
            List<Unit> units) {

        UnitId at() {
            return units.get(units.size() - 1).id();
        }

        Level level() {
            return at().level();
        }

        Unit organisation() {
            return units.get(0);
        }

        List<Unit> belowOrganisation() {
            return units.subList(1, units.size());
        }

        boolean performs(Set<FunctionCode> named) {
            return functions.stream()
                    .anyMatch(performed -> performed.state == State.EFFECTIVE && named.contains(performed.function));
        }
    }

    /** A function that was given to a registration. */
    record Performed(FunctionCode function, State state) {}

    /**
     * One unit on the path; an organisation that is known but not registered here has no state. If asked for, it has its name
     * and the functions that the person performs there by another registration.
     */
    record Unit(
            UnitId id,
            @Nullable String name,
            @Nullable State state,
            Set<DeactivationCause> deactivations,
            Map<ApplicationCode, State> ticks,
            boolean enrolled,
            Set<FunctionCode> functions) {

        Level level() {
            return id.level();
        }
    }
}
