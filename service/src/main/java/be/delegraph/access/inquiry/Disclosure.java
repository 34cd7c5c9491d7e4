// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.access.Explanation;
import be.delegraph.access.LevelState;
import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.authority.Reach;
import be.delegraph.identity.Caller;
import be.delegraph.model.ManagerRole;
import be.delegraph.model.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a caller may learn of an answer. What is out of it is left out before anything is judged, so that the answer is the
 * one that a graph without it would give.
 */
sealed interface Disclosure {

    /** A caller's; a manager's goes by {@link ManagedUnits} once it is known what is managed. */
    static Disclosure of(Caller caller) {
        if (caller instanceof Caller.Portal) {
            return new OwnSectors();
        }
        return caller instanceof Caller.Person ? new ManagedUnits(Reach.NOTHING) : new Everything();
    }

    /** Why nothing could be judged, as far as this caller may know. */
    List<Reason> unresolved(List<Reason> reasons);

    /** Whether this registration exists for the caller. */
    default boolean includes(Explanation.Registration registration) {
        return true;
    }

    /** Whether the caller sees how this unit stands, beyond what is missing there. */
    default boolean shows(UnitId unit) {
        return true;
    }

    /** Who can mend this, where the caller cannot. */
    default Optional<ManagerRole> whomToAsk(Reason reason) {
        return Optional.empty();
    }

    /** An answer as this caller may know it. */
    default Explanation narrowed(Explanation whole) {
        List<Explanation.Registration> registrations = whole.registrations().stream()
                .filter(this::includes)
                .map(this::narrowed)
                .toList();
        List<Reason> unresolved = registrations.isEmpty() ? unresolved(whole.unresolved()) : List.of();
        return new Explanation(whole.question(), unresolved, registrations);
    }

    private Explanation.Registration narrowed(Explanation.Registration registration) {
        List<LevelState> shown = registration.levels().stream()
                .filter(level -> shows(level.unit()))
                .toList();
        return new Explanation.Registration(registration.unit(), registration.offered(), shown, registration.rules());
    }

    /** All of it. */
    record Everything() implements Disclosure {
        @Override
        public List<Reason> unresolved(List<Reason> reasons) {
            return reasons;
        }
    }

    /**
     * A portal's: what lies below a capacity that offers its application. Whom or what else there is, it does not learn: an
     * unknown person, an unknown unit and a person without registration there are one and the same.
     */
    record OwnSectors() implements Disclosure {
        @Override
        public List<Reason> unresolved(List<Reason> reasons) {
            return firstOf(reasons, ReasonCode.UNKNOWN_APPLICATION);
        }

        @Override
        public boolean includes(Explanation.Registration registration) {
            return registration.offered();
        }
    }

    /**
     * A manager's: the units in reach, and of the levels above them what is missing there and whom to ask. A person without
     * registration in reach is like an unknown one.
     */
    record ManagedUnits(Reach reach) implements Disclosure {
        @Override
        public List<Reason> unresolved(List<Reason> reasons) {
            return firstOf(reasons, ReasonCode.UNKNOWN_UNIT, ReasonCode.UNKNOWN_APPLICATION);
        }

        @Override
        public boolean shows(UnitId unit) {
            return reach.includes(unit);
        }

        @Override
        public Optional<ManagerRole> whomToAsk(Reason reason) {
            UnitId unit = reason.unit();
            if (unit == null || reach.includes(unit)) {
                return Optional.empty();
            }
            ManagerRole manager = ManagerRole.of(unit.level());
            return switch (reason.code()) {
                // What the register says of an organisation no manager mends.
                case ORGANISATION_CEASED, NOT_REGISTERED -> Optional.empty();
                // What was stopped is set going from above: an ended unit has no manager left.
                case BLOCKED, ENDED -> manager.above();
                default -> Optional.of(manager);
            };
        }
    }

    /** The first of these codes that is among the reasons; without any, that nobody is registered there. */
    private static List<Reason> firstOf(List<Reason> reasons, ReasonCode... codes) {
        ReasonCode first = Stream.of(codes)
                .filter(code -> reasons.stream().anyMatch(reason -> reason.code() == code))
                .findFirst()
                .orElse(ReasonCode.NOT_REGISTERED);
        return List.of(Reason.about(first));
    }
}
