// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static java.util.stream.Collectors.toSet;

import be.delegraph.graph.ConsistencyToken;
import be.delegraph.graph.Graph;
import be.delegraph.graph.Query;
import be.delegraph.model.HcoNumber;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import be.delegraph.problem.OverloadedException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * What a person manages, read from the graph at every call: one query, whatever is asked. Its work goes by what is asked
 * about, not by how much the person manages. A person's further questions wait for the ones under way, nobody else's do.
 * Thread-safe, never blocks.
 *
 * <p>Nobody manages a unit that has ended or whose organisation has ceased; a blocked unit keeps its managers.
 */
@Singleton
public class ManagerAuthority {

    private static final Query MANAGED_UNITS = Query.of("authority/managed_units");

    private final Graph graph;
    private final IncidentReporter incidents;
    private final Turns<Insz> turns;

    ManagerAuthority(Graph graph, IncidentReporter incidents) {
        this.graph = graph;
        this.incidents = incidents;
        this.turns = new Turns<>(graph.answerWithin());
    }

    /** Reaches this unit if the person manages it or one above it; never one that does not exist. */
    public CompletionStage<Reach> overUnit(Insz manager, UnitId unit, Instant at, @Nullable ConsistencyToken written) {
        return over(manager, unit.value(), "", at, written);
    }

    /** Reaches, of the units with this facility's number, those that the person manages or manages one above of. */
    public CompletionStage<Reach> overFacility(
            Insz manager, HcoNumber facility, Instant at, @Nullable ConsistencyToken written) {
        return over(manager, "", facility.value(), at, written);
    }

    private CompletionStage<Reach> over(
            Insz manager, String unit, String facility, Instant at, @Nullable ConsistencyToken written) {
        Map<String, Object> parameters =
                Map.of("person", manager.value(), "unit", unit, "facility", facility, "at", at.atZone(ZoneOffset.UTC));
        return turns.take(
                        manager,
                        () -> written == null
                                ? graph.read(MANAGED_UNITS, parameters)
                                : graph.readAfter(written, MANAGED_UNITS, parameters))
                .whenComplete((rows, failure) -> {
                    if (failure instanceof OverloadedException) {
                        incidents.report(Incident.QUESTIONS_TURNED_AWAY, "a manager's");
                    }
                })
                .thenApply(ManagerAuthority::reach);
    }

    private static Reach reach(List<Record> rows) {
        return new Reach(
                rows.stream().map(row -> id(row, "unit")).toList(),
                rows.stream().map(row -> id(row, "managed")).collect(toSet()));
    }

    private static UnitId id(Record row, String column) {
        return new UnitId(row.get(column).asString());
    }
}
