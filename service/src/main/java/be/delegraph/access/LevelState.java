// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of a registration's path as it stood at the moment asked about.
 *
 * @param unit the unit; at {@link Level#USER} the unit of the registration
 * @param name the unit's name; absent at {@link Level#USER}
 * @param ticks the application asked for and the companions it needs at this level
 * @param functions of those that the application accepts, the ones that the person performs at this level; only those of
 *     the registration itself, at {@link Level#USER}, count (S2:1528)
 */
public record LevelState(
        Level level, UnitId unit, @Nullable String name, State state, List<Tick> ticks, List<FunctionCode> functions) {

    public LevelState {
        ticks = List.copyOf(ticks);
        functions = List.copyOf(functions);
    }

    /** Whether the unit or registration can be used. */
    public enum State {
        ACTIVE,
        NOT_REGISTERED,
        NOT_YET_EFFECTIVE,
        BLOCKED,
        ENDED,
        CEASED
    }

    /** Whether an application is ticked here. */
    public record Tick(ApplicationCode application, TickState state) {}

    /** Ticked, ticked with effect from later on, or not ticked. */
    public enum TickState {
        TICKED,
        NOT_YET_EFFECTIVE,
        NOT_TICKED
    }
}
