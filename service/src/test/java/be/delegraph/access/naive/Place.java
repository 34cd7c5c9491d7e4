// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.Interval;
import be.delegraph.fixtures.hierarchy.Moment;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of any level, with the unit above it.
 *
 * @param registered false for an organisation that only the register knows
 * @param type the code of a capacity's, subdivision's or site's type; of an organisation, none
 */
record Place(
        @Nullable Place above,
        UnitId id,
        @Nullable String type,
        @Nullable String hco,
        boolean registered,
        Fact active,
        List<Fact> ceased,
        List<Fact> blocked,
        List<Fact> ended,
        List<Hierarchy.Tick> ticks,
        List<Hierarchy.Enrolment> enrolments,
        List<Hierarchy.User> users) {

    static List<Place> all(Hierarchy hierarchy) {
        List<Place> places = new ArrayList<>();
        Moment since = hierarchy.begins();
        hierarchy.organisations().forEach(organisation -> {
            Place place = organisation(organisation, since);
            places.add(place);
            organisation.capacities().forEach(capacity -> add(places, place, capacity, capacity.type(), since));
        });
        return places;
    }

    /** From the organisation down to here. */
    List<Place> path() {
        List<Place> path = above == null ? new ArrayList<>() : above.path();
        path.add(this);
        return path;
    }

    Level level() {
        return id.level();
    }

    boolean isAtOrBelow(Place other) {
        return path().stream().anyMatch(place -> place.id.equals(other.id));
    }

    /** Everything here but the users. */
    String summary() {
        return "%s registered=%s active=%s ceased=%s blocked=%s ended=%s ticks=%s enrolments=%s"
                .formatted(id, registered, active, ceased, blocked, ended, ticks, enrolments);
    }

    private static Place organisation(Hierarchy.Organisation organisation, Moment since) {
        return new Place(
                null,
                new UnitId(organisation.number()),
                null,
                null,
                !Boolean.FALSE.equals(organisation.registered()),
                Fact.of(new Interval(organisation.from(), null, organisation.recorded()), since),
                facts(organisation.ceased(), since),
                facts(organisation.blocked(), since),
                List.of(),
                List.of(),
                List.of(),
                organisation.users());
    }

    private static void add(List<Place> places, Place above, Hierarchy.Unit unit, String step, Moment since) {
        Place place = new Place(
                above,
                new UnitId(above.id + "/" + step),
                unit.type(),
                unit.hco(),
                true,
                Fact.of(new Interval(unit.from(), null, unit.recorded()), since),
                List.of(),
                facts(unit.blocked(), since),
                facts(unit.ended(), since),
                unit.ticks(),
                unit.enrolments(),
                unit.users());
        places.add(place);
        unit.subdivisions().forEach(below -> add(places, place, below, String.valueOf(below.hco()), since));
        unit.sites().forEach(below -> add(places, place, below, String.valueOf(below.hco()), since));
    }

    private static List<Fact> facts(List<Interval> intervals, Moment since) {
        return intervals.stream().map(interval -> Fact.of(interval, since)).toList();
    }
}
