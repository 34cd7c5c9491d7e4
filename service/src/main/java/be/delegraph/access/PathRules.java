// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.Level;
import java.util.ArrayList;
import java.util.List;

/** The rules that hold for every application: the path is whole, and the application ticked all along it. */
final class PathRules {

    private final Terms terms;
    private final Evidence.Path path;
    private final Evidence.User user;

    PathRules(Terms terms, Evidence.Registration registration) {
        this.terms = terms;
        this.path = registration.path();
        this.user = registration.user();
    }

    RuleOutcome organisationRegistered() {
        Rule rule = Rule.ORGANISATION_REGISTERED;
        Evidence.Unit organisation = path.organisation();
        return RuleOutcome.of(rule, organisation.standing().reasons(rule, organisation.level(), organisation.id()));
    }

    RuleOutcome tickedAtEveryLevel() {
        Rule rule = Rule.TICKED_AT_EVERY_LEVEL;
        List<Reason> reasons = new ArrayList<>();
        for (Evidence.Unit unit : path.belowOrganisation()) {
            reasons.addAll(unit.standing().reasons(rule, unit.level(), unit.id()));
            reasons.addAll(unit.ticks()
                    .missing(terms.application(), Reason.at(ReasonCode.NOT_TICKED, rule, unit.level(), unit.id())));
        }
        reasons.addAll(user.standing().reasons(rule, Level.USER, path.end()));
        reasons.addAll(user.ticks()
                .missing(terms.application(), Reason.at(ReasonCode.NOT_TICKED, rule, Level.USER, path.end())));
        return RuleOutcome.of(rule, reasons);
    }

    RuleOutcome offered() {
        boolean offered = path.offered() && terms.inUse();
        return RuleOutcome.of(
                Rule.OFFERED, offered ? List.of() : List.of(Reason.of(ReasonCode.NOT_OFFERED, Rule.OFFERED)));
    }
}
