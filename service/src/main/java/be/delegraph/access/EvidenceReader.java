// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import be.delegraph.access.Evidence.Companion;
import be.delegraph.access.Evidence.Performed;
import be.delegraph.access.Evidence.Policy;
import be.delegraph.access.Evidence.State;
import be.delegraph.graph.Row;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.DeactivationCause;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
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
        String user = row.string("user");
        Map<String, List<List<String>>> ticks = byLevel(row.tuples("ticks"));
        return new Evidence.Registration(
                row.moment("from"),
                State.valueOf(row.string("state")),
                ticks(ticks.getOrDefault(user, List.of())),
                row.tuples("functions").stream()
                        .map(given -> new Performed(new FunctionCode(given.get(0)), State.valueOf(given.get(1))))
                        .toList(),
                row.flag("offered"),
                units(row, ticks));
    }

    /** The query walks up, the evidence runs down. */
    private static List<Evidence.Unit> units(Row row, Map<String, List<List<String>>> ticks) {
        Map<String, List<List<String>>> deactivations = byLevel(row.tuples("deactivations"));
        List<String> enrolled = row.strings("enrolled");
        Map<String, List<List<String>>> functions = byLevel(row.tuples("functionsAbove"));
        List<Evidence.Unit> units = new ArrayList<>();
        for (List<@Nullable String> unit : row.tuples("units")) {
            String id = unit.get(0);
            units.add(new Evidence.Unit(
                    new UnitId(id),
                    unit.get(1),
                    state(unit.get(2)),
                    deactivations(deactivations.getOrDefault(id, List.of())),
                    ticks(ticks.getOrDefault(id, List.of())),
                    enrolled.contains(id),
                    functions.getOrDefault(id, List.of()).stream()
                            .map(given -> new FunctionCode(given.get(0)))
                            .collect(toSet())));
        }
        Collections.reverse(units);
        return units;
    }

    /** Groups tuples by their first element, the id of a unit or of the user, and leaves that out. */
    private static Map<String, List<List<String>>> byLevel(List<List<String>> tuples) {
        return tuples.stream()
                .collect(groupingBy(tuple -> tuple.get(0), mapping(tuple -> tuple.subList(1, tuple.size()), toList())));
    }

    private static Set<DeactivationCause> deactivations(List<List<String>> causes) {
        return causes.stream()
                .map(cause -> DeactivationCause.valueOf(cause.get(0)))
                .collect(toCollection(() -> EnumSet.noneOf(DeactivationCause.class)));
    }

    /** A tick in effect counts for more than one that has yet to take effect. */
    private static Map<ApplicationCode, State> ticks(List<List<String>> ticks) {
        return ticks.stream()
                .collect(toMap(
                        tick -> new ApplicationCode(tick.get(0)),
                        tick -> State.valueOf(tick.get(1)),
                        (one, other) -> one == State.EFFECTIVE ? one : other));
    }

    private static Set<FunctionCode> functions(Row row) {
        return row.strings("functions").stream().map(FunctionCode::new).collect(toSet());
    }

    private static Set<Level> levels(Row row, String name) {
        return row.strings(name).stream().map(Level::valueOf).collect(toSet());
    }

    private static @Nullable State state(@Nullable String name) {
        return name == null ? null : State.valueOf(name);
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }

    private static @Nullable AssuranceLevel assurance(@Nullable Integer minimum) {
        return minimum == null ? null : new AssuranceLevel(minimum);
    }
}
