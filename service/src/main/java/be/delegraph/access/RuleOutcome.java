// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import java.util.List;

/**
 * What came of one rule for one registration.
 *
 * @param reasons why it failed; empty unless it did
 */
public record RuleOutcome(Rule rule, Outcome outcome, List<Reason> reasons) {

    public RuleOutcome {
        reasons = List.copyOf(reasons);
    }

    /** Satisfied, failed, or not asked for by the policy. */
    public enum Outcome {
        SATISFIED,
        FAILED,
        NOT_APPLICABLE
    }

    static RuleOutcome of(Rule rule, List<Reason> reasons) {
        return new RuleOutcome(rule, reasons.isEmpty() ? Outcome.SATISFIED : Outcome.FAILED, reasons);
    }

    static RuleOutcome notApplicable(Rule rule) {
        return new RuleOutcome(rule, Outcome.NOT_APPLICABLE, List.of());
    }
}
