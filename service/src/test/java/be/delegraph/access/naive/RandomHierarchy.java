// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.Hierarchy.Enrolment;
import be.delegraph.fixtures.hierarchy.Hierarchy.Facility;
import be.delegraph.fixtures.hierarchy.Hierarchy.Manager;
import be.delegraph.fixtures.hierarchy.Hierarchy.Organisation;
import be.delegraph.fixtures.hierarchy.Hierarchy.Performed;
import be.delegraph.fixtures.hierarchy.Hierarchy.Person;
import be.delegraph.fixtures.hierarchy.Hierarchy.Tick;
import be.delegraph.fixtures.hierarchy.Hierarchy.Unit;
import be.delegraph.fixtures.hierarchy.Hierarchy.User;
import be.delegraph.fixtures.hierarchy.Interval;
import be.delegraph.fixtures.hierarchy.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws organisations with all that hangs below them. Nothing is recorded before what it hangs on; for the rest, anything
 * can be late, early, doubled, ended or missing.
 */
final class RandomHierarchy {

    private static final int PERSONS = 10;
    private static final int ORGANISATIONS = 4;

    private final Dice dice;
    private final Catalogue catalogue;
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final List<String> facilities;
    private final List<String> unclaimed;

    private RandomHierarchy(Dice dice, Catalogue catalogue) {
        this.dice = dice;
        this.catalogue = catalogue;
        this.facilities = dice.names("9700", 9);
        this.unclaimed = distinct(facilities, facilities.size());
        IntStream.range(0, PERSONS).forEach(i -> persons.put("person-" + i, person(i)));
    }

    static Hierarchy draw(Dice dice, Catalogue catalogue) {
        return new RandomHierarchy(dice, catalogue).draw();
    }

    private Hierarchy draw() {
        return new Hierarchy(
                "Random organisations",
                Dice.midnight(0),
                persons,
                IntStream.range(0, ORGANISATIONS).mapToObj(this::organisation).toList());
    }

    private Person person(int serial) {
        List<String> numbers = dice.listOf(dice.chance(0.3) ? 2 : 1, () -> Numbers.insz(serial, dice.between(1, 998)));
        return new Person(
                numbers.stream().distinct().toList(),
                "Toevallig",
                "Getrokken" + serial,
                dice.always(late()).recorded());
    }

    private Organisation organisation(int serial) {
        Interval active = active(0);
        int day = Dice.dayOf(active.recorded());
        return new Organisation(
                Numbers.enterprise(serial),
                "Toeval " + serial + " vzw",
                (dice.fault() && dice.chance(0.3)) ? Boolean.FALSE : null,
                active.from(),
                active.recorded(),
                // There are few organisations, so more of them cease than of anything else goes wrong.
                dice.chance(0.15) ? dice.eventfulCourse(day) : dice.trouble(day),
                dice.trouble(day),
                List.of(),
                List.of(),
                managers(Hierarchy.Role.HTB, day),
                operated(),
                dice.chance(0.3) ? users(day) : List.of(),
                capacities(day));
    }

    /** Facilities that the register knows to be this organisation's, whoever has units with their numbers. */
    private List<Facility> operated() {
        return dice.listOf(dice.between(0, 2), () -> unclaimed.remove(0)).stream()
                .map(hco -> new Facility(hco, "Toevallige voorziening", null))
                .toList();
    }

    private List<Unit> capacities(int day) {
        return distinct(catalogue.capacityTypes(), dice.between(1, 2)).stream()
                .map(type -> {
                    Interval active = active(day);
                    List<String> free = distinct(facilities, facilities.size());
                    List<Unit> subdivisions = dice.listOf(dice.between(0, 2), () -> subdivision(active, free));
                    return unit(type, null, active, Hierarchy.Role.TB, subdivisions, List.of());
                })
                .toList();
    }

    private Unit subdivision(Interval above, List<String> free) {
        Interval active = active(Dice.dayOf(above.recorded()));
        String hco = free.remove(0);
        List<Unit> sites = dice.listOf(dice.between(0, 2), () -> site(active, free.remove(0)));
        if (dice.chance(0.2)) {
            sites = List.of(site(active, hco));
        }
        return unit(
                dice.oneOf(catalogue.subdivisionTypes()),
                hco,
                active,
                Hierarchy.Role.SUBDIVISION_MANAGER,
                List.of(),
                sites);
    }

    private Unit site(Interval above, String hco) {
        return unit(
                dice.oneOf(catalogue.siteTypes()),
                hco,
                active(Dice.dayOf(above.recorded())),
                Hierarchy.Role.SITE_MANAGER,
                List.of(),
                List.of());
    }

    private Unit unit(
            String type,
            @Nullable String hco,
            Interval active,
            Hierarchy.Role role,
            List<Unit> subdivisions,
            List<Unit> sites) {
        int day = Dice.dayOf(active.recorded());
        return new Unit(
                type,
                hco,
                null,
                null,
                active.from(),
                active.recorded(),
                ticks(day),
                dice.trouble(day),
                dice.trouble(day),
                enrolments(day),
                managers(role, day),
                users(day),
                subdivisions,
                sites);
    }

    private List<User> users(int day) {
        return dice.listOf(dice.between(0, 3), () -> dice.oneOf(List.copyOf(persons.keySet()))).stream()
                .flatMap(person -> registrations(person, day).stream())
                .toList();
    }

    private List<User> registrations(String person, int day) {
        int notBefore = Math.max(day, Dice.dayOf(persons.get(person).recorded()));
        return dice.course(notBefore).stream()
                .map(interval -> {
                    int registered = Dice.dayOf(interval.recorded());
                    return new User(
                            person,
                            interval.from(),
                            interval.until(),
                            interval.recorded(),
                            ticks(registered),
                            functions(registered));
                })
                .toList();
    }

    private List<Tick> ticks(int day) {
        return catalogue.applications().stream()
                .flatMap(application -> dice.course(Math.max(day, recorded(application))).stream()
                        .map(interval ->
                                new Tick(application.code(), interval.from(), interval.until(), interval.recorded())))
                .toList();
    }

    private List<Performed> functions(int day) {
        return dice.some(catalogue.functions(), 0.6).stream()
                .flatMap(function -> dice.eventfulCourse(day).stream()
                        .map(interval ->
                                new Performed(function, interval.from(), interval.until(), interval.recorded())))
                .toList();
    }

    private List<Enrolment> enrolments(int day) {
        return catalogue.applications().stream()
                .flatMap(application -> dice.eventfulCourse(Math.max(day, recorded(application))).stream()
                        .map(interval -> new Enrolment(
                                application.code(), null, interval.from(), interval.until(), interval.recorded())))
                .toList();
    }

    /** Managers, who may not use anything by that. */
    private List<Manager> managers(Hierarchy.Role role, int day) {
        String person = dice.oneOf(List.copyOf(persons.keySet()));
        int recorded = Math.max(day, Dice.dayOf(persons.get(person).recorded()));
        return List.of(new Manager(person, role, Dice.midnight(recorded), null, Dice.midnight(recorded)));
    }

    private static int recorded(Catalogue.Application application) {
        return Dice.dayOf(new Moment(application.inUse().recorded()));
    }

    private Interval active(int notBefore) {
        Interval drawn = dice.interval(notBefore);
        return new Interval(drawn.from(), null, drawn.recorded());
    }

    private int late() {
        return dice.fault() ? dice.between(1, Dice.DAYS) : 0;
    }

    private <T> List<T> distinct(List<T> choices, int count) {
        List<T> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, dice.random());
        return new ArrayList<>(shuffled.subList(0, count));
    }
}
