// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.State;
import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that an application's access policy sets. */
final class PolicyRules {

    private final Terms terms;
    private final AccessPolicy policy;
    private final Evidence.Path path;
    private final Evidence.User user;

    PolicyRules(Terms terms, Evidence.Registration registration) {
        this.terms = terms;
        this.policy = terms.policy();
        this.path = registration.path();
        this.user = registration.user();
    }

    RuleOutcome companionsTicked() {
        if (policy.companions().isEmpty()) {
            return RuleOutcome.notApplicable(Rule.COMPANIONS_TICKED);
        }
        List<Reason> reasons = new ArrayList<>();
        for (Evidence.Unit unit : path.belowOrganisation()) {
            reasons.addAll(missing(unit.ticks(), terms.companionsAt(unit.level()), unit.level(), unit.id()));
        }
        reasons.addAll(missing(user.ticks(), terms.companionsOf(user), Level.USER, path.end()));
        return RuleOutcome.of(Rule.COMPANIONS_TICKED, reasons);
    }

    RuleOutcome registrationLevel() {
        return accepted(policy.registrationLevels().contains(path.level()), Rule.REGISTRATION_LEVEL);
    }

    RuleOutcome functionPerformed() {
        if (policy.functions().isEmpty()) {
            return RuleOutcome.notApplicable(Rule.FUNCTION_PERFORMED);
        }
        if (user.performs(policy.functions())) {
            return accepted(policy.functionLevels().contains(path.level()), Rule.FUNCTION_PERFORMED);
        }
        return RuleOutcome.of(
                Rule.FUNCTION_PERFORMED,
                List.of(Reason.at(whyNotPerformed(), Rule.FUNCTION_PERFORMED, Level.USER, path.end())));
    }

    RuleOutcome enrolled() {
        Level level = policy.enrolmentLevel();
        if (level == null) {
            return RuleOutcome.notApplicable(Rule.ENROLLED);
        }
        Optional<Evidence.Unit> unit = path.units().stream()
                .filter(candidate -> candidate.level() == level)
                .findFirst();
        if (unit.isEmpty()) {
            return RuleOutcome.of(Rule.ENROLLED, List.of(Reason.of(ReasonCode.NOT_ENROLLED, Rule.ENROLLED)));
        }
        Reason notEnrolled = Reason.at(
                ReasonCode.NOT_ENROLLED, Rule.ENROLLED, level, unit.get().id());
        return RuleOutcome.of(Rule.ENROLLED, unit.get().enrolled() ? List.of() : List.of(notEnrolled));
    }

    RuleOutcome assurance() {
        Optional<AssuranceLevel> given = terms.assurance();
        AssuranceLevel minimum = policy.minimumAssurance();
        if (minimum == null || (given.isEmpty() && !policy.assuranceDemanded())) {
            return RuleOutcome.notApplicable(Rule.ASSURANCE);
        }
        boolean reached = given.isPresent() && given.get().reaches(minimum);
        return RuleOutcome.of(
                Rule.ASSURANCE, reached ? List.of() : List.of(Reason.of(ReasonCode.ASSURANCE_TOO_LOW, Rule.ASSURANCE)));
    }

    private static List<Reason> missing(Ticks ticks, Stream<ApplicationCode> companions, Level level, UnitId unit) {
        Reason notTicked = Reason.at(ReasonCode.COMPANION_NOT_TICKED, Rule.COMPANIONS_TICKED, level, unit);
        return companions
                .sorted()
                .flatMap(companion -> ticks.missing(companion, notTicked).stream())
                .toList();
    }

    private RuleOutcome accepted(boolean levelAccepted, Rule rule) {
        Reason wrongLevel = Reason.at(ReasonCode.WRONG_LEVEL, rule, path.level(), path.end());
        return RuleOutcome.of(rule, levelAccepted ? List.of() : List.of(wrongLevel));
    }

    private ReasonCode whyNotPerformed() {
        if (wasGiven(State.NOT_YET_EFFECTIVE)) {
            return ReasonCode.FUNCTION_NOT_STARTED;
        }
        return wasGiven(State.ENDED) ? ReasonCode.FUNCTION_ENDED : ReasonCode.FUNCTION_MISSING;
    }

    private boolean wasGiven(State state) {
        return user.functions().stream()
                .anyMatch(given -> given.state() == state && policy.functions().contains(given.function()));
    }
}
