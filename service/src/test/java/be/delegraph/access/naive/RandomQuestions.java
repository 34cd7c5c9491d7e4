// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.access.Question;
import be.delegraph.access.Resource;
import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.Hierarchy.User;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.HcoNumber;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws questions, most of them about a place where the person is registered. */
final class RandomQuestions {

    private static final List<Integer> ASSURANCE_LEVELS = List.of(100, 200, 300, 350, 400, 450, 500);

    private final Dice dice;
    private final Catalogue catalogue;
    private final Hierarchy hierarchy;
    private final List<Place> places;
    private final List<Place> peopled;

    RandomQuestions(Dice dice, Catalogue catalogue, Hierarchy hierarchy) {
        this.dice = dice;
        this.catalogue = catalogue;
        this.hierarchy = hierarchy;
        this.places = Place.all(hierarchy);
        this.peopled = places.stream().filter(place -> !place.users().isEmpty()).toList();
    }

    Question draw() {
        Place place = dice.oneOf(peopled);
        User user = dice.oneOf(place.users());
        return new Question(person(user.person()), application(), resource(place), dice.moment(), assurance());
    }

    private Insz person(String registered) {
        if (dice.chance(0.02)) {
            return new Insz(Numbers.insz(99, 1));
        }
        String alias = dice.chance(0.9)
                ? registered
                : dice.oneOf(List.copyOf(hierarchy.persons().keySet()));
        return new Insz(dice.oneOf(hierarchy.persons().get(alias).insz()));
    }

    private ApplicationCode application() {
        return new ApplicationCode(
                dice.chance(0.02)
                        ? "application-nobody-knows"
                        : dice.oneOf(catalogue.applications()).code());
    }

    private Resource resource(Place registeredAt) {
        if (dice.chance(0.02)) {
            return dice.oneOf(List.of(
                    new Resource.Unit(new UnitId(Numbers.enterprise(9_999))),
                    new Resource.Unit(new UnitId(registeredAt.path().get(0).id() + "/capacity-nobody-has")),
                    new Resource.Facility(new HcoNumber("96999"))));
        }
        Place place = dice.chance(0.9) ? dice.oneOf(registeredAt.path()) : dice.oneOf(places);
        return place.hco() != null && dice.chance(0.5)
                ? new Resource.Facility(new HcoNumber(place.hco()))
                : new Resource.Unit(place.id());
    }

    private @Nullable AssuranceLevel assurance() {
        return dice.chance(0.2) ? null : new AssuranceLevel(dice.chance(0.6) ? 500 : dice.oneOf(ASSURANCE_LEVELS));
    }
}
