// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.access.Evidence.State;
import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules that an application's access policy sets. */
final class PolicyRules {

    private final AccessPolicy policy;
    private final Evidence.Registration registration;

    PolicyRules(AccessPolicy policy, Evidence.Registration registration) {
        this.policy = policy;
        this.registration = registration;
    }

    RuleOutcome companionsTicked() {
        if (policy.companions().isEmpty()) {
            return RuleOutcome.notApplicable(Rule.COMPANIONS_TICKED);
        }
        List<Reason> reasons = new ArrayList<>();
        registration.belowOrganisation().forEach(unit -> reasons.addAll(missingAt(unit)));
        reasons.addAll(missingAtUser());
        return RuleOutcome.of(Rule.COMPANIONS_TICKED, reasons);
    }

    RuleOutcome registrationLevel() {
        return accepted(policy.registrationLevels().contains(registration.level()), Rule.REGISTRATION_LEVEL);
    }

    RuleOutcome functionPerformed() {
        if (policy.functions().isEmpty()) {
            return RuleOutcome.notApplicable(Rule.FUNCTION_PERFORMED);
        }
        if (registration.performs(policy.functions())) {
            return accepted(policy.functionLevels().contains(registration.level()), Rule.FUNCTION_PERFORMED);
        }
        return RuleOutcome.of(
                Rule.FUNCTION_PERFORMED,
                List.of(Reason.at(whyNotPerformed(), Rule.FUNCTION_PERFORMED, Level.USER, registration.at())));
    }

    RuleOutcome enrolled() {
        Level level = policy.enrolmentLevel();
        if (level == null) {
            return RuleOutcome.notApplicable(Rule.ENROLLED);
        }
        Optional<Evidence.Unit> unit = registration.units().stream()
                .filter(candidate -> candidate.level() == level)
                .findFirst();
        if (unit.isEmpty()) {
            return RuleOutcome.of(Rule.ENROLLED, List.of(Reason.of(ReasonCode.NOT_ENROLLED, Rule.ENROLLED)));
        }
        Reason notEnrolled = Reason.at(
                ReasonCode.NOT_ENROLLED, Rule.ENROLLED, level, unit.get().id());
        return RuleOutcome.of(Rule.ENROLLED, unit.get().enrolled() ? List.of() : List.of(notEnrolled));
    }

    RuleOutcome assurance(Optional<AssuranceLevel> given) {
        AssuranceLevel minimum = policy.minimumAssurance();
        if (minimum == null || (given.isEmpty() && !policy.assuranceDemanded())) {
            return RuleOutcome.notApplicable(Rule.ASSURANCE);
        }
        boolean reached = given.isPresent() && given.get().reaches(minimum);
        return RuleOutcome.of(
                Rule.ASSURANCE, reached ? List.of() : List.of(Reason.of(ReasonCode.ASSURANCE_TOO_LOW, Rule.ASSURANCE)));
    }

    /** Whether the user's own registration needs the companion's tick. */
    static boolean bindsUser(Companion companion, Evidence.Registration registration) {
        return companion.onEveryUser() || registration.performs(companion.onUserForFunctions());
    }

    private List<Reason> missingAt(Evidence.Unit unit) {
        return missing(
                companion -> companion.unitLevels().contains(unit.level()),
                unit.ticks(),
                notTicked(unit.level(), unit.id()));
    }

    private List<Reason> missingAtUser() {
        return missing(
                companion -> bindsUser(companion, registration),
                registration.ticks(),
                notTicked(Level.USER, registration.at()));
    }

    private List<Reason> missing(Predicate<Companion> neededHere, Map<ApplicationCode, State> ticks, Reason notTicked) {
        return policy.companions().stream()
                .filter(neededHere)
                .map(Companion::application)
                .sorted()
                .flatMap(application -> Ticks.missing(ticks, application, notTicked).stream())
                .toList();
    }

    private static Reason notTicked(Level level, UnitId unit) {
        return Reason.at(ReasonCode.COMPANION_NOT_TICKED, Rule.COMPANIONS_TICKED, level, unit);
    }

    private RuleOutcome accepted(boolean levelAccepted, Rule rule) {
        Reason wrongLevel = Reason.at(ReasonCode.WRONG_LEVEL, rule, registration.level(), registration.at());
        return RuleOutcome.of(rule, levelAccepted ? List.of() : List.of(wrongLevel));
    }

    private ReasonCode whyNotPerformed() {
        if (wasGiven(State.NOT_YET_EFFECTIVE)) {
            return ReasonCode.FUNCTION_NOT_STARTED;
        }
        return wasGiven(State.ENDED) ? ReasonCode.FUNCTION_ENDED : ReasonCode.FUNCTION_MISSING;
    }

    private boolean wasGiven(State state) {
        return registration.functions().stream()
                .anyMatch(given -> given.state() == state && policy.functions().contains(given.function()));
    }
}
