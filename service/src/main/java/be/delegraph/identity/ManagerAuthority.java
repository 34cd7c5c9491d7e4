// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.graph.Graph;
import be.delegraph.graph.Query;
import be.delegraph.registers.HcoNumber;
import be.delegraph.registers.Insz;
import be.delegraph.structure.UnitId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What a person manages at this moment, read from the graph at every call. Thread-safe, never blocks. */
@Singleton
public class ManagerAuthority {

    private final Graph graph;
    private final Clock clock;

    ManagerAuthority(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** Whether the person manages this unit or one above it; never for a unit that does not exist. */
    public CompletionStage<Boolean> coversUnit(Insz manager, UnitId unit) {
        return covers(manager, unit.value(), "");
    }

    /**
     * Whether the person manages every unit with this facility's number, or one above each. Managing one of two would let
     * the answer tell about the other.
     */
    public CompletionStage<Boolean> coversFacility(Insz manager, HcoNumber facility) {
        return covers(manager, "", facility.value());
    }

    private CompletionStage<Boolean> covers(Insz manager, String unit, String facility) {
        Map<String, Object> parameters = Map.of(
                "person",
                manager.value(),
                "unit",
                unit,
                "facility",
                facility,
                "at",
                clock.instant().atZone(ZoneOffset.UTC));
        return graph.read(Query.DELEGATION_MANAGED_UNITS, parameters)
                .thenApply(rows -> rows.get(0).flag("covered"));
    }
}
