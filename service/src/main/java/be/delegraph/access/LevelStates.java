// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.DeactivationCause;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Describes a registration's path, level by level, for an explanation. */
final class LevelStates {

    private final ApplicationCode application;
    private final AccessPolicy policy;

    private LevelStates(ApplicationCode application, AccessPolicy policy) {
        this.application = application;
        this.policy = policy;
    }

    static List<LevelState> of(ApplicationCode application, AccessPolicy policy, Evidence.Registration registration) {
        LevelStates states = new LevelStates(application, policy);
        List<LevelState> levels = new ArrayList<>();
        levels.add(states.organisation(registration.organisation()));
        registration.belowOrganisation().stream().map(states::unit).forEach(levels::add);
        levels.add(states.user(registration));
        return levels;
    }

    private LevelState organisation(Evidence.Unit unit) {
        return new LevelState(
                unit.level(), unit.id(), unit.name(), state(unit), List.of(), accepted(unit.functions().stream()));
    }

    private LevelState unit(Evidence.Unit unit) {
        return new LevelState(
                unit.level(),
                unit.id(),
                unit.name(),
                state(unit),
                ticks(unit.ticks(), companion -> companion.unitLevels().contains(unit.level())),
                accepted(unit.functions().stream()));
    }

    private LevelState user(Evidence.Registration registration) {
        return new LevelState(
                Level.USER,
                registration.at(),
                null,
                state(registration.state()),
                ticks(registration.ticks(), companion -> PolicyRules.bindsUser(companion, registration)),
                accepted(registration.functions().stream()
                        .filter(performed -> performed.state() == Evidence.State.EFFECTIVE)
                        .map(Evidence.Performed::function)));
    }

    private List<FunctionCode> accepted(Stream<FunctionCode> functions) {
        return functions
                .filter(policy.functions()::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private List<LevelState.Tick> ticks(Map<ApplicationCode, Evidence.State> ticks, Predicate<Companion> neededHere) {
        List<ApplicationCode> needed = new ArrayList<>(List.of(application));
        policy.companions().stream()
                .filter(neededHere)
                .map(Companion::application)
                .forEach(needed::add);
        return needed.stream()
                .map(code -> new LevelState.Tick(code, Ticks.state(ticks, code)))
                .toList();
    }

    private static LevelState.State state(Evidence.Unit unit) {
        if (unit.deactivations().contains(DeactivationCause.CEASED)) {
            return LevelState.State.CEASED;
        }
        if (unit.deactivations().contains(DeactivationCause.ENDED)) {
            return LevelState.State.ENDED;
        }
        if (unit.deactivations().contains(DeactivationCause.BLOCKED)) {
            return LevelState.State.BLOCKED;
        }
        Evidence.State state = unit.state();
        return state == null ? LevelState.State.NOT_REGISTERED : state(state);
    }

    private static LevelState.State state(Evidence.State state) {
        return switch (state) {
            case EFFECTIVE -> LevelState.State.ACTIVE;
            case NOT_YET_EFFECTIVE -> LevelState.State.NOT_YET_EFFECTIVE;
            case ENDED -> LevelState.State.ENDED;
        };
    }
}
