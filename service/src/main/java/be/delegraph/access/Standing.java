// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.State;
import be.delegraph.model.DeactivationCause;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a unit or a registration stands.
 *
 * @param faults all that keeps it from being used, the gravest last
 */
record Standing(Set<LevelState.State> faults) {

    private static final Standing ACTIVE = new Standing(Set.of());

    /** Of what may be known without being registered here: then it has no state. */
    static Standing of(@Nullable State state, Set<DeactivationCause> deactivations) {
        if (state == State.EFFECTIVE && deactivations.isEmpty()) {
            return ACTIVE;
        }
        EnumSet<LevelState.State> faults = EnumSet.noneOf(LevelState.State.class);
        if (state != State.EFFECTIVE) {
            faults.add(fault(state));
        }
        deactivations.forEach(cause -> faults.add(fault(cause)));
        return new Standing(faults);
    }

    static Standing of(State state) {
        return of(state, Set.of());
    }

    boolean has(LevelState.State fault) {
        return faults.contains(fault);
    }

    /** In one word: the gravest fault, if there are any. */
    LevelState.State shown() {
        return faults.stream().reduce(LevelState.State.ACTIVE, (milder, graver) -> graver);
    }

    /** A reason for each fault of what stands there. */
    List<Reason> reasons(Rule rule, Level level, UnitId unit) {
        return faults.stream()
                .map(fault -> Reason.at(reason(fault), rule, level, unit))
                .toList();
    }

    private static LevelState.State fault(@Nullable State state) {
        if (state == null) {
            return LevelState.State.NOT_REGISTERED;
        }
        return state == State.ENDED ? LevelState.State.ENDED : LevelState.State.NOT_YET_EFFECTIVE;
    }

    private static LevelState.State fault(DeactivationCause cause) {
        return switch (cause) {
            case BLOCKED -> LevelState.State.BLOCKED;
            case ENDED -> LevelState.State.ENDED;
            case CEASED -> LevelState.State.CEASED;
        };
    }

    private static ReasonCode reason(LevelState.State fault) {
        return switch (fault) {
            case ACTIVE -> throw new IllegalArgumentException("Being active is no fault.");
            case NOT_REGISTERED -> ReasonCode.NOT_REGISTERED;
            case NOT_YET_EFFECTIVE -> ReasonCode.NOT_YET_EFFECTIVE;
            case BLOCKED -> ReasonCode.BLOCKED;
            case ENDED -> ReasonCode.ENDED;
            case CEASED -> ReasonCode.ORGANISATION_CEASED;
        };
    }
}
