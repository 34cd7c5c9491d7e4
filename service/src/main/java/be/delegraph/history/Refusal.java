// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.problem.Meaning;
import be.delegraph.problem.ProblemType;
import java.util.Locale;

/** Why a change cannot be done as things stand; the change's query tells it by its name. */
public interface Refusal extends ProblemType {

    /** What to do about it. */
    String detail();

    @Override
    default Meaning meaning() {
        return Meaning.CONFLICT;
    }

    /** The name in words. */
    @Override
    default String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
