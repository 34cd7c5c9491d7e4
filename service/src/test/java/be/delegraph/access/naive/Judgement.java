// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.access.Question;
import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Rule;
import be.delegraph.fixtures.hierarchy.Hierarchy;
import be.delegraph.fixtures.hierarchy.Moment;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One registration held against the eight rules, one after the other. */
final class Judgement {

    private final Catalogue catalogue;
    private final Moment since;
    private final Question question;
    private final Place place;
    private final Hierarchy.User user;
    private final Instant at;
    private final String asked;
    private final Set<Reason> failures = new HashSet<>();

    Judgement(Catalogue catalogue, Moment since, Question question, Place place, Hierarchy.User user) {
        this.catalogue = catalogue;
        this.since = since;
        this.question = question;
        this.place = place;
        this.user = user;
        this.at = question.at();
        this.asked = question.application().value();
    }

    NaiveAnswer.Judged judged() {
        organisationRegistered(place.path().get(0));
        tickedAtEveryLevel();
        catalogue
                .application(asked)
                .flatMap(application -> application.policyAt(at))
                .ifPresent(policy -> {
                    policy.companions().forEach(this::companionTicked);
                    registrationLevel(policy);
                    functionPerformed(policy);
                    enrolled(policy);
                    assurance(policy);
                });
        offered();
        Fact registration = Fact.of(user.interval(), since);
        return new NaiveAnswer.Judged(place.id(), failures, registration.endedAt(at), registration.from());
    }

    private void organisationRegistered(Place organisation) {
        Rule rule = Rule.ORGANISATION_REGISTERED;
        if (!organisation.registered()) {
            fail(ReasonCode.NOT_REGISTERED, rule, Level.ORGANISATION, organisation.id());
        } else if (organisation.active().pendingAt(at)) {
            fail(ReasonCode.NOT_YET_EFFECTIVE, rule, Level.ORGANISATION, organisation.id());
        }
        if (Fact.anyEffective(organisation.ceased(), at)) {
            fail(ReasonCode.ORGANISATION_CEASED, rule, Level.ORGANISATION, organisation.id());
        }
        if (Fact.anyEffective(organisation.blocked(), at)) {
            fail(ReasonCode.BLOCKED, rule, Level.ORGANISATION, organisation.id());
        }
    }

    private void tickedAtEveryLevel() {
        Rule rule = Rule.TICKED_AT_EVERY_LEVEL;
        for (Place unit : unitsThatTick()) {
            if (Fact.anyEffective(unit.blocked(), at)) {
                fail(ReasonCode.BLOCKED, rule, unit.level(), unit.id());
            }
            if (Fact.anyEffective(unit.ended(), at)) {
                fail(ReasonCode.ENDED, rule, unit.level(), unit.id());
            }
            if (unit.active().pendingAt(at)) {
                fail(ReasonCode.NOT_YET_EFFECTIVE, rule, unit.level(), unit.id());
            }
            ticked(rule, unit.level(), unit.id(), unit.ticks(), asked, ReasonCode.NOT_TICKED);
        }
        Fact registration = Fact.of(user.interval(), since);
        if (registration.endedAt(at)) {
            fail(ReasonCode.ENDED, rule, Level.USER, place.id());
        }
        if (registration.pendingAt(at)) {
            fail(ReasonCode.NOT_YET_EFFECTIVE, rule, Level.USER, place.id());
        }
        ticked(rule, Level.USER, place.id(), user.ticks(), asked, ReasonCode.NOT_TICKED);
    }

    private void companionTicked(Catalogue.Companion companion) {
        Rule rule = Rule.COMPANIONS_TICKED;
        ReasonCode missing = ReasonCode.COMPANION_NOT_TICKED;
        for (Place unit : unitsThatTick()) {
            if (companion.unitLevels().contains(unit.level())) {
                ticked(rule, unit.level(), unit.id(), unit.ticks(), companion.application(), missing);
            }
        }
        if (companion.onEveryUser()
                || companion.onUserForFunctions().stream()
                        .anyMatch(function -> Fact.anyEffective(performed(function), at))) {
            ticked(rule, Level.USER, place.id(), user.ticks(), companion.application(), missing);
        }
    }

    private void registrationLevel(Catalogue.Policy policy) {
        if (!policy.registrationLevels().contains(place.level())) {
            fail(ReasonCode.WRONG_LEVEL, Rule.REGISTRATION_LEVEL, place.level(), place.id());
        }
    }

    private void functionPerformed(Catalogue.Policy policy) {
        Rule rule = Rule.FUNCTION_PERFORMED;
        List<Fact> performed = policy.functions().stream()
                .flatMap(function -> performed(function).stream())
                .toList();
        if (policy.functions().isEmpty()) {
            return;
        }
        if (Fact.anyEffective(performed, at)) {
            if (!policy.functionLevels().contains(place.level())) {
                fail(ReasonCode.WRONG_LEVEL, rule, place.level(), place.id());
            }
        } else if (Fact.anyPending(performed, at)) {
            fail(ReasonCode.FUNCTION_NOT_STARTED, rule, Level.USER, place.id());
        } else if (Fact.anyEnded(performed, at)) {
            fail(ReasonCode.FUNCTION_ENDED, rule, Level.USER, place.id());
        } else {
            fail(ReasonCode.FUNCTION_MISSING, rule, Level.USER, place.id());
        }
    }

    private void offered() {
        boolean inUse = catalogue.application(asked).stream()
                .anyMatch(application -> application.inUse().effectiveAt(at)
                        && application.policyAt(at).isPresent());
        boolean offered = place.path().stream()
                .filter(unit -> unit.level() == Level.CAPACITY)
                .anyMatch(capacity -> catalogue.offers().stream()
                        .anyMatch(offer -> offer.capacityType().equals(capacity.type())
                                && offer.application().equals(asked)
                                && offer.offered().effectiveAt(at)));
        if (!inUse || !offered) {
            fail(ReasonCode.NOT_OFFERED, Rule.OFFERED, null, null);
        }
    }

    private void enrolled(Catalogue.Policy policy) {
        Level level = policy.enrolmentLevel();
        if (level == null) {
            return;
        }
        List<Place> units =
                place.path().stream().filter(unit -> unit.level() == level).toList();
        boolean enrolled = units.stream()
                .flatMap(unit -> unit.enrolments().stream())
                .anyMatch(enrolment -> enrolment.application().equals(asked)
                        && Fact.of(enrolment.interval(), since).effectiveAt(at));
        if (!enrolled) {
            boolean nowhere = units.isEmpty();
            fail(
                    ReasonCode.NOT_ENROLLED,
                    Rule.ENROLLED,
                    nowhere ? null : level,
                    nowhere ? null : units.get(0).id());
        }
    }

    private void assurance(Catalogue.Policy policy) {
        Integer minimum = policy.minimumAssurance();
        boolean tooLow = question.assurance()
                .map(given -> minimum != null && given.value() < minimum)
                .orElse(policy.assuranceDemanded());
        if (tooLow) {
            fail(ReasonCode.ASSURANCE_TOO_LOW, Rule.ASSURANCE, null, null);
        }
    }

    private void ticked(
            Rule rule, Level level, UnitId unit, List<Hierarchy.Tick> ticks, String application, ReasonCode missing) {
        List<Fact> facts = ticks.stream()
                .filter(tick -> tick.application().equals(application))
                .map(tick -> Fact.of(tick.interval(), since))
                .toList();
        if (!Fact.anyEffective(facts, at)) {
            ReasonCode code = Fact.anyPending(facts, at) ? ReasonCode.NOT_YET_EFFECTIVE : missing;
            failures.add(new Reason(code, rule, level, unit, new ApplicationCode(application)));
        }
    }

    private List<Place> unitsThatTick() {
        return place.path().stream()
                .filter(unit -> unit.level() != Level.ORGANISATION)
                .toList();
    }

    private List<Fact> performed(String function) {
        return user.functions().stream()
                .filter(performed -> performed.function().equals(function))
                .map(performed -> Fact.of(performed.interval(), since))
                .toList();
    }

    private void fail(ReasonCode code, Rule rule, @Nullable Level level, @Nullable UnitId unit) {
        failures.add(new Reason(code, rule, level, unit, null));
    }
}
