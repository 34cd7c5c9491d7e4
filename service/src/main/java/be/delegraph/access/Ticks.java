// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.State;
import be.delegraph.model.ApplicationCode;
import java.util.List;
import java.util.Map;

/** The ticks of one level, by application; those that have ended are not among them. */
record Ticks(Map<ApplicationCode, State> states) {

    LevelState.TickState stateOf(ApplicationCode application) {
        State state = states.get(application);
        if (state == null) {
            return LevelState.TickState.NOT_TICKED;
        }
        return state == State.EFFECTIVE ? LevelState.TickState.TICKED : LevelState.TickState.NOT_YET_EFFECTIVE;
    }

    /** No reason if the application is ticked; else the given one, or that the tick has yet to take effect. */
    List<Reason> missing(ApplicationCode application, Reason notTicked) {
        return switch (stateOf(application)) {
            case TICKED -> List.of();
            case NOT_TICKED -> List.of(notTicked.on(application));
            case NOT_YET_EFFECTIVE ->
                List.of(notTicked.as(ReasonCode.NOT_YET_EFFECTIVE).on(application));
        };
    }
}
