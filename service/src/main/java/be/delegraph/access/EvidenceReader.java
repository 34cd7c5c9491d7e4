// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import be.delegraph.access.Evidence.Companion;
import be.delegraph.access.Evidence.Performed;
import be.delegraph.access.Evidence.Policy;
import be.delegraph.access.Evidence.State;
import be.delegraph.access.Evidence.Stop;
import be.delegraph.catalogue.ApplicationCode;
import be.delegraph.catalogue.FunctionCode;
import be.delegraph.graph.Row;
import be.delegraph.structure.Level;
import be.delegraph.structure.UnitId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads evidence from a row of {@code access/evidence}. */
final class EvidenceReader {

    private EvidenceReader() {}

    static Evidence read(Row row) {
        Row policy = row.rowOrNull("policy");
        return new Evidence(
                row.flag("personKnown"),
                row.flag("unitKnown"),
                row.flag("applicationKnown"),
                row.flag("inUse"),
                policy == null ? null : policy(policy),
                row.rows("registrations").stream()
                        .map(EvidenceReader::registration)
                        .toList());
    }

    private static Policy policy(Row row) {
        return new Policy(
                levels(row, "registrationLevels"),
                levels(row, "functionLevels"),
                functions(row),
                row.rows("companions").stream()
                        .map(companion -> new Companion(
                                new ApplicationCode(companion.string("application")),
                                levels(companion, "levels"),
                                functions(companion)))
                        .toList(),
                level(row.stringOrNull("enrolmentLevel")),
                assurance(row.integerOrNull("minimumAssurance")),
                row.flag("assuranceDemanded"));
    }

    private static Evidence.Registration registration(Row row) {
        Map<String, Set<Stop>> stops = new HashMap<>();
        row.pairs("stops").forEach(stop -> stops.computeIfAbsent(stop.get(0), unit -> EnumSet.noneOf(Stop.class))
                .add(Stop.valueOf(stop.get(1))));
        Set<String> enrolled = Set.copyOf(row.strings("enrolled"));
        return new Evidence.Registration(
                row.string("user"),
                State.valueOf(row.string("state")),
                ticks(row),
                row.pairs("functions").stream()
                        .map(given -> new Performed(new FunctionCode(given.get(0)), State.valueOf(given.get(1))))
                        .toList(),
                row.flag("offered"),
                row.rows("units").stream()
                        .map(unit -> unit(unit, stops, enrolled))
                        .collect(collectingAndThen(toList(), EvidenceReader::organisationFirst)));
    }

    private static Evidence.Unit unit(Row row, Map<String, Set<Stop>> stops, Set<String> enrolled) {
        String id = row.string("id");
        String state = row.stringOrNull("state");
        return new Evidence.Unit(
                new UnitId(id),
                row.string("name"),
                state == null ? null : State.valueOf(state),
                stops.getOrDefault(id, Set.of()),
                ticks(row),
                enrolled.contains(id));
    }

    /** The query walks up, the evidence runs down. */
    private static List<Evidence.Unit> organisationFirst(List<Evidence.Unit> units) {
        Collections.reverse(units);
        return units;
    }

    /** A tick in effect counts for more than one that has yet to take effect. */
    private static Map<ApplicationCode, State> ticks(Row row) {
        Map<ApplicationCode, State> ticks = new HashMap<>();
        row.pairs("ticks")
                .forEach(tick -> ticks.merge(
                        new ApplicationCode(tick.get(0)),
                        State.valueOf(tick.get(1)),
                        (one, other) -> one == State.EFFECTIVE ? one : other));
        return ticks;
    }

    private static Set<FunctionCode> functions(Row row) {
        return row.strings("functions").stream().map(FunctionCode::new).collect(toSet());
    }

    private static Set<Level> levels(Row row, String name) {
        return row.strings(name).stream().map(Level::valueOf).collect(toSet());
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }

    private static @Nullable AssuranceLevel assurance(@Nullable Integer minimum) {
        return minimum == null ? null : new AssuranceLevel(minimum);
    }
}
