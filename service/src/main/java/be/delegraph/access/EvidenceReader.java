// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import be.delegraph.access.Evidence.Performed;
import be.delegraph.access.Evidence.State;
import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
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
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads evidence from a row of {@code access/evidence}. */
final class EvidenceReader {

    private EvidenceReader() {}

    static Evidence read(Record row) {
        return new Evidence(
                row.get("personKnown").asBoolean(),
                row.get("unitKnown").asBoolean(),
                row.get("applicationKnown").asBoolean(),
                row.get("inUse").asBoolean(),
                policy(row.get("policy")),
                row.get("registrations").asList(EvidenceReader::registration));
    }

    static @Nullable AccessPolicy policy(Value row) {
        if (row.isNull()) {
            return null;
        }
        return new AccessPolicy(
                levels(row, "registrationLevels"),
                functions(row, "functions"),
                levels(row, "functionLevels"),
                row.get("companions")
                        .asList(companion -> new Companion(
                                new ApplicationCode(companion.get("application").asString()),
                                levels(companion, "unitLevels"),
                                companion.get("onEveryUser").asBoolean(),
                                functions(companion, "onUserForFunctions"))),
                level(row.get("enrolmentLevel").asString(null)),
                assurance(row.get("minimumAssurance")),
                row.get("assuranceDemanded").asBoolean());
    }

    private static Evidence.Registration registration(Value row) {
        return new Evidence.Registration(path(row.get("path")), user(row.get("user")));
    }

    /** The query walks up, the evidence runs down. */
    static Evidence.Path path(Value row) {
        Map<String, List<List<String>>> ticks = byUnit(row.get("ticks"));
        Map<String, List<List<String>>> deactivations = byUnit(row.get("deactivations"));
        List<String> enrolled = row.get("enrolled").asList(Value::asString);
        List<Evidence.Unit> units = new ArrayList<>();
        for (List<String> unit : tuples(row.get("units"))) {
            String id = unit.get(0);
            units.add(new Evidence.Unit(
                    new UnitId(id),
                    unit.get(1),
                    Standing.of(state(unit.get(2)), deactivations(deactivations.getOrDefault(id, List.of()))),
                    ticks(ticks.getOrDefault(id, List.of())),
                    enrolled.contains(id)));
        }
        Collections.reverse(units);
        return new Evidence.Path(units, row.get("offered").asBoolean());
    }

    static Evidence.User user(Value row) {
        return new Evidence.User(
                row.get("from").asZonedDateTime().toInstant(),
                Standing.of(State.valueOf(row.get("state").asString())),
                ticks(tuples(row.get("ticks"))),
                tuples(row.get("functions")).stream()
                        .map(given -> new Performed(new FunctionCode(given.get(0)), State.valueOf(given.get(1))))
                        .toList(),
                functionsAbove(tuples(row.get("functionsAbove"))));
    }

    private static Map<UnitId, Set<FunctionCode>> functionsAbove(List<List<String>> functions) {
        return functions.stream()
                .collect(groupingBy(
                        given -> new UnitId(given.get(0)), mapping(given -> new FunctionCode(given.get(1)), toSet())));
    }

    private static List<List<String>> tuples(Value value) {
        return value.asList(tuple -> tuple.asList(element -> element.asString(null)));
    }

    /** Groups tuples by their first element, a unit's id, and leaves that out. */
    private static Map<String, List<List<String>>> byUnit(Value rows) {
        return tuples(rows).stream()
                .collect(groupingBy(tuple -> tuple.get(0), mapping(tuple -> tuple.subList(1, tuple.size()), toList())));
    }

    private static Set<DeactivationCause> deactivations(List<List<String>> causes) {
        return causes.stream()
                .map(cause -> DeactivationCause.valueOf(cause.get(0)))
                .collect(toCollection(() -> EnumSet.noneOf(DeactivationCause.class)));
    }

    /** A tick in effect counts for more than one that has yet to take effect. */
    private static Ticks ticks(List<List<String>> ticks) {
        return new Ticks(ticks.stream()
                .collect(toMap(
                        tick -> new ApplicationCode(tick.get(0)),
                        tick -> State.valueOf(tick.get(1)),
                        (one, other) -> one == State.EFFECTIVE ? one : other)));
    }

    private static Set<FunctionCode> functions(Value row, String name) {
        return Set.copyOf(row.get(name).asList(function -> new FunctionCode(function.asString())));
    }

    private static Set<Level> levels(Value row, String name) {
        return Set.copyOf(row.get(name).asList(level -> Level.valueOf(level.asString())));
    }

    private static @Nullable State state(@Nullable String name) {
        return name == null ? null : State.valueOf(name);
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }

    private static @Nullable AssuranceLevel assurance(Value minimum) {
        return minimum.isNull() ? null : new AssuranceLevel(minimum.asInt());
    }
}
