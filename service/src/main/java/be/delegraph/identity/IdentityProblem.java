// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.problem.Meaning;
import be.delegraph.problem.ProblemType;

/** Why nobody can tell who calls. */
enum IdentityProblem implements ProblemType {
    /** The issuer's keys are not known. */
    KEYS_UNAVAILABLE;

    @Override
    public Meaning meaning() {
        return Meaning.UNAVAILABLE;
    }

    @Override
    public String title() {
        return "The issuer's keys are not known";
    }
}
