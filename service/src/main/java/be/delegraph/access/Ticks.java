// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.State;
import be.delegraph.model.ApplicationCode;
import java.util.List;
import java.util.Map;

/** Reads the ticks of one level; those that have ended are not among them. */
final class Ticks {

    private Ticks() {}

    static LevelState.TickState state(Map<ApplicationCode, State> ticks, ApplicationCode application) {
        State state = ticks.get(application);
        if (state == null) {
            return LevelState.TickState.NOT_TICKED;
        }
        return state == State.EFFECTIVE ? LevelState.TickState.TICKED : LevelState.TickState.NOT_YET_EFFECTIVE;
    }

    /** No reason if the application is ticked; else the given one, or that the tick has yet to take effect. */
    static List<Reason> missing(Map<ApplicationCode, State> ticks, ApplicationCode application, Reason notTicked) {
        return switch (state(ticks, application)) {
            case TICKED -> List.of();
            case NOT_TICKED -> List.of(notTicked.on(application));
            case NOT_YET_EFFECTIVE ->
                List.of(notTicked.as(ReasonCode.NOT_YET_EFFECTIVE).on(application));
        };
    }
}
