// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A registration's path, level by level, as an explanation shows it. */
record LevelStates(Terms terms, Evidence.Registration registration) {

    /** Organisation first, user last. */
    List<LevelState> described() {
        Evidence.Path path = registration.path();
        List<LevelState> levels = new ArrayList<>();
        levels.add(level(path.organisation(), List.of()));
        path.belowOrganisation().stream().map(this::unit).forEach(levels::add);
        levels.add(user());
        return levels;
    }

    private LevelState unit(Evidence.Unit unit) {
        return level(unit, ticks(unit.ticks(), terms.companionsAt(unit.level())));
    }

    private LevelState level(Evidence.Unit unit, List<LevelState.Tick> ticks) {
        Set<FunctionCode> performed = registration.user().functionsAbove().getOrDefault(unit.id(), Set.of());
        return new LevelState(
                unit.level(), unit.id(), unit.name(), unit.standing().shown(), ticks, accepted(performed.stream()));
    }

    private LevelState user() {
        Evidence.User user = registration.user();
        return new LevelState(
                Level.USER,
                registration.path().end(),
                null,
                user.standing().shown(),
                ticks(user.ticks(), terms.companionsOf(user)),
                accepted(user.performed()));
    }

    private List<FunctionCode> accepted(Stream<FunctionCode> functions) {
        return functions
                .filter(terms.policy().functions()::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private List<LevelState.Tick> ticks(Ticks ticks, Stream<ApplicationCode> companions) {
        return Stream.concat(Stream.of(terms.application()), companions)
                .map(needed -> new LevelState.Tick(needed, ticks.stateOf(needed)))
                .toList();
    }
}
