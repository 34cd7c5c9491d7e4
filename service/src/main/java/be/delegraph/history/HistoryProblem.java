// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.problem.Meaning;
import be.delegraph.problem.ProblemType;

/** What can keep any change from being made. */
enum HistoryProblem implements ProblemType {
    /** There is no such unit, or none that the caller may change so. */
    UNKNOWN_UNIT(Meaning.NOT_FOUND, "There is no such unit within your reach"),
    /** The unit, or one above it, has ended. */
    UNIT_ENDED(Meaning.CONFLICT, "The unit has ended"),
    /** The unit, or one above it, is blocked. */
    UNIT_BLOCKED(Meaning.CONFLICT, "The unit is blocked"),
    /** The key was sent before with another change. */
    IDEMPOTENCY_KEY_REUSED(Meaning.CONFLICT, "The key stands for another change"),
    /** The unit was changed since the caller looked at it. */
    VERSION_OUTDATED(Meaning.OUTDATED, "The unit has changed since");

    private final Meaning meaning;
    private final String title;

    HistoryProblem(Meaning meaning, String title) {
        this.meaning = meaning;
        this.title = title;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    @Override
    public String title() {
        return title;
    }
}
