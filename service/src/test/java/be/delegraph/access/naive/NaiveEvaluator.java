// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import static be.delegraph.access.ReasonCode.NOT_REGISTERED;
import static be.delegraph.access.ReasonCode.UNKNOWN_APPLICATION;
import static be.delegraph.access.ReasonCode.UNKNOWN_PERSON;
import static be.delegraph.access.ReasonCode.UNKNOWN_UNIT;

import be.delegraph.access.Question;
import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Resource;
import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about a hierarchy by walking through all of it, every time: no graph, no index, no query. Written from
 * the rules' description, not from their implementation.
 */
public final class NaiveEvaluator {

    private final Catalogue catalogue;
    private final Hierarchy hierarchy;
    private final List<Place> places;

    NaiveEvaluator(Catalogue catalogue, Hierarchy hierarchy) {
        this.catalogue = catalogue;
        this.hierarchy = hierarchy;
        this.places = Place.all(hierarchy);
    }

    public NaiveAnswer answer(Question question) {
        Set<Reason> unknown = unknown(question);
        if (!unknown.isEmpty()) {
            return new NaiveAnswer(unknown, List.of());
        }
        List<NaiveAnswer.Judged> judged = judged(question);
        return new NaiveAnswer(judged.isEmpty() ? Set.of(placeless(NOT_REGISTERED)) : Set.of(), judged);
    }

    private Set<Reason> unknown(Question question) {
        Set<Reason> unknown = new HashSet<>();
        if (hierarchy.persons().values().stream().noneMatch(person -> isAsked(person, question))) {
            unknown.add(placeless(UNKNOWN_PERSON));
        }
        if (places.stream().noneMatch(place -> isAsked(place, question))) {
            unknown.add(placeless(UNKNOWN_UNIT));
        }
        if (catalogue.application(question.application().value()).stream()
                .noneMatch(application -> application.inUse().knownAt(question.at()))) {
            unknown.add(placeless(UNKNOWN_APPLICATION));
        }
        return unknown;
    }

    private List<NaiveAnswer.Judged> judged(Question question) {
        List<NaiveAnswer.Judged> judged = new ArrayList<>();
        for (Place place : places) {
            for (Hierarchy.User user : place.users()) {
                if (isAsked(hierarchy.persons().get(user.person()), question)
                        && Fact.of(user.interval(), hierarchy.begins()).knownAt(question.at())
                        && places.stream().anyMatch(asked -> isAsked(asked, question) && place.isAtOrBelow(asked))) {
                    Judgement judgement = new Judgement(catalogue, hierarchy.begins(), question, place, user);
                    judged.add(judgement.judged());
                }
            }
        }
        return judged;
    }

    private boolean isAsked(Hierarchy.Person person, Question question) {
        return person.insz().contains(question.person().value()) && isKnown(person.recorded(), question.at());
    }

    private boolean isAsked(Place place, Question question) {
        Instant at = question.at();
        if (question.resource() instanceof Resource.Unit unit) {
            return place.active().knownAt(at) && place.id().equals(unit.id());
        }
        Resource.Facility facility = (Resource.Facility) question.resource();
        return place.active().knownAt(at)
                && facility.hco().value().equals(place.hco())
                && operator(facility.hco().value(), at)
                        .map(operator ->
                                operator.equals(place.path().get(0).id().value()))
                        .orElse(true);
    }

    /** Whose facility this is, where the register knows. */
    private Optional<String> operator(String hco, Instant at) {
        return hierarchy.organisations().stream()
                .filter(organisation -> organisation.facilities().stream()
                        .anyMatch(facility -> facility.hco().equals(hco)))
                .filter(organisation -> isKnown(organisation.recorded(), at))
                .map(Hierarchy.Organisation::number)
                .findFirst();
    }

    private boolean isKnown(@Nullable Moment recorded, Instant at) {
        Moment known = recorded == null ? hierarchy.begins() : recorded;
        return !known.instant().isAfter(at);
    }

    private static Reason placeless(ReasonCode code) {
        return new Reason(code, null, null, null, null);
    }
}
