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
        Value policy = row.get("policy");
        return new Evidence(
                row.get("personKnown").asBoolean(),
                row.get("unitKnown").asBoolean(),
                row.get("applicationKnown").asBoolean(),
                row.get("inUse").asBoolean(),
                policy.isNull() ? null : policy(policy),
                row.get("registrations").asList(EvidenceReader::registration));
    }

    private static AccessPolicy policy(Value row) {
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
        String user = row.get("user").asString();
        Map<String, List<List<String>>> ticks = byLevel(tuples(row.get("ticks")));
        return new Evidence.Registration(
                row.get("from").asZonedDateTime().toInstant(),
                State.valueOf(row.get("state").asString()),
                ticks(ticks.getOrDefault(user, List.of())),
                tuples(row.get("functions")).stream()
                        .map(given -> new Performed(new FunctionCode(given.get(0)), State.valueOf(given.get(1))))
                        .toList(),
                row.get("offered").asBoolean(),
                units(row, ticks));
    }

    /** The query walks up, the evidence runs down. */
    private static List<Evidence.Unit> units(Value row, Map<String, List<List<String>>> ticks) {
        Map<String, List<List<String>>> deactivations = byLevel(tuples(row.get("deactivations")));
        List<String> enrolled = row.get("enrolled").asList(Value::asString);
        Map<String, List<List<String>>> functions = byLevel(tuples(row.get("functionsAbove")));
        List<Evidence.Unit> units = new ArrayList<>();
        for (List<String> unit : tuples(row.get("units"))) {
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

    private static List<List<String>> tuples(Value value) {
        return value.asList(tuple -> tuple.asList(element -> element.asString(null)));
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
