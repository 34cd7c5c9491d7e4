// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.access.naive.Catalogue.Application;
import be.delegraph.access.naive.Catalogue.Companion;
import be.delegraph.access.naive.Catalogue.Offer;
import be.delegraph.access.naive.Catalogue.Policy;
import be.delegraph.access.naive.Catalogue.Version;
import be.delegraph.fixtures.hierarchy.Interval;
import be.delegraph.fixtures.hierarchy.Moment;
import be.delegraph.model.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws catalogues: applications whose policies change in the course of time, and what offers them. */
final class RandomCatalogue {

    private static final List<Integer> ASSURANCE_LEVELS = List.of(100, 200, 300, 350, 400, 450, 500);
    private static final Set<Level> UNIT_LEVELS = EnumSet.complementOf(EnumSet.of(Level.USER));
    private static final Set<Level> TICKED_LEVELS = EnumSet.of(Level.CAPACITY, Level.SUBDIVISION, Level.SITE);

    private final Dice dice;
    private final List<String> applications;
    private final List<String> functions;
    private final Map<String, Fact> inUse = new HashMap<>();

    private RandomCatalogue(Dice dice) {
        this.dice = dice;
        this.applications = dice.names("application-", 5);
        this.functions = dice.names("function-", 4);
        applications.forEach(code -> inUse.put(code, fact(dice.interval(0))));
    }

    static Catalogue draw(Dice dice) {
        return new RandomCatalogue(dice).draw();
    }

    private Catalogue draw() {
        List<String> capacityTypes = dice.names("capacity-", 3);
        List<Application> drawn = applications.stream().map(this::application).toList();
        return new Catalogue(
                capacityTypes,
                dice.names("subdivision-", 2),
                dice.names("site-", 2),
                functions,
                drawn,
                capacityTypes.stream()
                        .flatMap(type -> drawn.stream().flatMap(application -> offers(type, application).stream()))
                        .toList());
    }

    private List<Offer> offers(String capacityType, Application application) {
        return dice.course(day(application.inUse())).stream()
                .map(interval -> new Offer(capacityType, application.code(), fact(interval)))
                .toList();
    }

    private Application application(String code) {
        return new Application(code, inUse.get(code), versions(code, day(inUse.get(code))));
    }

    /** One version after another, each recorded before it begins; now and then with a gap between them. */
    private List<Version> versions(String code, int firstDay) {
        List<Version> versions = new ArrayList<>();
        int from = dice.fault() ? firstDay + dice.between(1, 4) : firstDay;
        while (dice.chance(0.4)) {
            int until = from + dice.between(1, 5);
            versions.add(version(code, firstDay, from, until));
            from = dice.fault() ? until + dice.between(1, 3) : until;
        }
        if (!dice.fault()) {
            versions.add(version(code, firstDay, from, Integer.MAX_VALUE));
        }
        return versions;
    }

    private Version version(String code, int firstDay, int from, int until) {
        int recorded = dice.between(firstDay, from);
        Fact governs = new Fact(
                Dice.midnight(from).instant(),
                until == Integer.MAX_VALUE ? null : Dice.midnight(until).instant(),
                Dice.midnight(recorded).instant());
        return new Version(governs, policy(code, recorded));
    }

    private Policy policy(String code, int recorded) {
        Integer minimum = dice.chance(0.5) ? dice.oneOf(ASSURANCE_LEVELS) : null;
        Set<String> asked = dice.chance(0.5) ? Set.of() : orAll(dice.some(functions, 0.5), functions);
        return new Policy(
                orAll(dice.some(UNIT_LEVELS, 0.85), UNIT_LEVELS),
                asked,
                asked.isEmpty() ? Set.of() : orAll(dice.some(UNIT_LEVELS, 0.85), UNIT_LEVELS),
                companions(code, recorded),
                dice.chance(0.2) ? dice.oneOf(List.of(Level.CAPACITY, Level.SUBDIVISION, Level.SITE)) : null,
                minimum,
                minimum != null && dice.chance(0.5));
    }

    /** Some of the applications that there are when the policy is recorded. */
    private List<Companion> companions(String code, int recorded) {
        return dice.some(applications, 0.15).stream()
                .filter(other -> !other.equals(code) && day(inUse.get(other)) <= recorded)
                .map(this::companion)
                .toList();
    }

    private Companion companion(String application) {
        return new Companion(application, dice.some(TICKED_LEVELS, 0.4), dice.chance(0.4), dice.some(functions, 0.3));
    }

    private static <T> Set<T> orAll(Set<T> some, Iterable<T> all) {
        Set<T> chosen = new HashSet<>(some);
        if (some.isEmpty()) {
            all.forEach(chosen::add);
        }
        return chosen;
    }

    private static Fact fact(Interval interval) {
        return Fact.of(interval, Dice.midnight(0));
    }

    private static int day(Fact fact) {
        return Dice.dayOf(new Moment(fact.recorded()));
    }
}
