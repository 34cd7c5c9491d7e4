// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.problem.Meaning;
import be.delegraph.problem.ProblemType;

/** What a caller may not ask. */
enum InquiryProblem implements ProblemType {
    /** A portal asks about an application that it is not bound to. */
    APPLICATION_NOT_YOURS("This application is not yours to ask about"),
    /** The caller may ask about now only. */
    TIME_NOT_YOURS("Another moment than now is not yours to ask about");

    private final String title;

    InquiryProblem(String title) {
        this.title = title;
    }

    @Override
    public Meaning meaning() {
        return Meaning.FORBIDDEN;
    }

    @Override
    public String title() {
        return title;
    }
}
