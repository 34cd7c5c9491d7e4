// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.graph.Reading;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells who may use what at a unit and below it; the room of decisions knows, which stands above this one. */
public interface Consequences {

    /**
     * A verdict for every registration there and every application ticked on it that the change of a unit can turn.
     *
     * @param application the one whose ticks change, which others may need beside them; none if the unit as a whole does
     * @param graph as the transaction sees it
     */
    CompletionStage<List<Verdict>> below(UnitId unit, Optional<ApplicationCode> application, Instant at, Reading graph);
}
