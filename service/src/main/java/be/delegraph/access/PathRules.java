// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.State;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.DeactivationCause;
import be.delegraph.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules that hold for every application: the path is whole, and the application ticked all along it. */
final class PathRules {

    private final ApplicationCode application;
    private final Evidence.Registration registration;

    PathRules(ApplicationCode application, Evidence.Registration registration) {
        this.application = application;
        this.registration = registration;
    }

    RuleOutcome organisationRegistered() {
        return RuleOutcome.of(
                Rule.ORGANISATION_REGISTERED, whyUnusable(registration.organisation(), Rule.ORGANISATION_REGISTERED));
    }

    RuleOutcome tickedAtEveryLevel() {
        Rule rule = Rule.TICKED_AT_EVERY_LEVEL;
        List<Reason> reasons = new ArrayList<>();
        for (Evidence.Unit unit : registration.belowOrganisation()) {
            reasons.addAll(whyUnusable(unit, rule));
            reasons.addAll(missingTicks(unit.ticks(), Reason.at(ReasonCode.NOT_TICKED, rule, unit.level(), unit.id())));
        }
        Reason notTicked = Reason.at(ReasonCode.NOT_TICKED, rule, Level.USER, registration.at());
        switch (registration.state()) {
            case ENDED -> reasons.add(notTicked.as(ReasonCode.ENDED));
            case NOT_YET_EFFECTIVE -> reasons.add(notTicked.as(ReasonCode.NOT_YET_EFFECTIVE));
            case EFFECTIVE -> {}
        }
        reasons.addAll(missingTicks(registration.ticks(), notTicked));
        return RuleOutcome.of(rule, reasons);
    }

    RuleOutcome offered(Evidence evidence) {
        boolean offered = registration.offered() && evidence.inUse() && evidence.policy() != null;
        return RuleOutcome.of(
                Rule.OFFERED, offered ? List.of() : List.of(Reason.of(ReasonCode.NOT_OFFERED, Rule.OFFERED)));
    }

    private static List<Reason> whyUnusable(Evidence.Unit unit, Rule rule) {
        List<Reason> reasons = new ArrayList<>();
        if (unit.state() == null) {
            reasons.add(Reason.at(ReasonCode.NOT_REGISTERED, rule, unit.level(), unit.id()));
        } else if (unit.state() == State.NOT_YET_EFFECTIVE) {
            reasons.add(Reason.at(ReasonCode.NOT_YET_EFFECTIVE, rule, unit.level(), unit.id()));
        }
        unit.deactivations().stream()
                .map(cause -> Reason.at(reason(cause), rule, unit.level(), unit.id()))
                .forEach(reasons::add);
        return reasons;
    }

    private static ReasonCode reason(DeactivationCause cause) {
        return switch (cause) {
            case BLOCKED -> ReasonCode.BLOCKED;
            case ENDED -> ReasonCode.ENDED;
            case CEASED -> ReasonCode.ORGANISATION_CEASED;
        };
    }

    private List<Reason> missingTicks(Map<ApplicationCode, State> ticks, Reason notTicked) {
        return Ticks.missing(ticks, application, notTicked);
    }
}
