// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /** One registration: the path that it hangs on, which others may share, and what is the user's own. */
    record Registration(Path path, User user) {}

    /**
     * The units from the organisation down to the one where somebody is registered.
     *
     * @param offered whether the capacity is of a type that offers the application
     */
    record Path(List<Unit> units, boolean offered) {

        /** Where it ends. */
        UnitId end() {
            return units.get(units.size() - 1).id();
        }

        Level level() {
            return end().level();
        }

        Unit organisation() {
            return units.get(0);
        }

        List<Unit> belowOrganisation() {
            return units.subList(1, units.size());
        }
    }

    /**
     * One registration without its path.
     *
     * @param functionsAbove what the person performs by other registrations at units above, if asked for
     */
    record User(
            Instant from,
            Standing standing,
            Ticks ticks,
            List<Performed> functions,
            Map<UnitId, Set<FunctionCode>> functionsAbove) {

        /** The functions that are in effect. */
        Stream<FunctionCode> performed() {
            return functions.stream()
                    .filter(given -> given.state == State.EFFECTIVE)
                    .map(Performed::function);
        }

        boolean performs(Set<FunctionCode> named) {
            return performed().anyMatch(named::contains);
        }
    }

    /** A function that was given to a registration. */
    record Performed(FunctionCode function, State state) {}

    /** One unit on the path; it has its name if asked for. */
    record Unit(UnitId id, @Nullable String name, Standing standing, Ticks ticks, boolean enrolled) {

        Level level() {
            return id.level();
        }
    }
}
