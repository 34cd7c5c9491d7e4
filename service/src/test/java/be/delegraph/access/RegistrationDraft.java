// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.State;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.FunctionCode;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A registration in the making, which begins as one that fails on nothing: all is active, offered and ticked. */
final class RegistrationDraft {

    static final ApplicationCode APPLICATION = new ApplicationCode("screening-register");
    static final ApplicationCode COMPANION = new ApplicationCode("letter-box");

    private static final Map<Level, UnitId> UNITS = new EnumMap<>(Map.of(
            Level.ORGANISATION, new UnitId("0199900172"),
            Level.CAPACITY, new UnitId("0199900172/screening-unit"),
            Level.SUBDIVISION, new UnitId("0199900172/screening-unit/90010"),
            Level.SITE, new UnitId("0199900172/screening-unit/90010/90011")));

    private final Map<Level, Standing> standings = new EnumMap<>(Level.class);
    private final Map<Level, Map<ApplicationCode, State>> ticks = new EnumMap<>(Level.class);
    private final List<Evidence.Performed> functions = new ArrayList<>();
    private Set<Level> enrolled = Set.of();
    private boolean offered = true;
    private Instant from = Instant.EPOCH;

    RegistrationDraft() {
        for (Level level : Level.values()) {
            standings.put(level, Standing.of(State.EFFECTIVE));
            ticks.put(level, new HashMap<>(Map.of(APPLICATION, State.EFFECTIVE, COMPANION, State.EFFECTIVE)));
        }
    }

    RegistrationDraft with(Level level, Standing standing) {
        standings.put(level, standing);
        return this;
    }

    /** No state is no tick. */
    RegistrationDraft ticking(Level level, ApplicationCode application, @Nullable State state) {
        ticks.get(level).remove(application);
        if (state != null) {
            ticks.get(level).put(application, state);
        }
        return this;
    }

    RegistrationDraft performing(String function, State state) {
        functions.add(new Evidence.Performed(new FunctionCode(function), state));
        return this;
    }

    RegistrationDraft enrolledAt(Level level) {
        enrolled = Set.of(level);
        return this;
    }

    RegistrationDraft notOffered() {
        offered = false;
        return this;
    }

    RegistrationDraft since(Instant moment) {
        from = moment;
        return this;
    }

    /** At the unit of this level. */
    Evidence.Registration at(Level end) {
        List<Evidence.Unit> units = Stream.of(Level.values())
                .filter(level -> level.compareTo(end) <= 0)
                .map(level -> new Evidence.Unit(
                        UNITS.get(level), null, standings.get(level), ticksAt(level), enrolled.contains(level)))
                .toList();
        return new Evidence.Registration(
                new Evidence.Path(units, offered),
                new Evidence.User(from, standings.get(Level.USER), ticksAt(Level.USER), functions, Map.of()));
    }

    private Ticks ticksAt(Level level) {
        return new Ticks(ticks.get(level));
    }
}
