// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** The kinds of problem that more than one room has. */
public enum CommonProblem implements ProblemType {
    /** The body or a parameter cannot be understood. */
    INVALID_REQUEST(Meaning.INVALID, "The request cannot be understood"),
    /** The caller has no right to this. */
    FORBIDDEN(Meaning.FORBIDDEN, "This is not yours to do"),
    /** Nothing is there, or nothing that the caller may know of. */
    NOT_FOUND(Meaning.NOT_FOUND, "Nothing is here"),
    /** More is asked than can be answered in time. */
    OVERLOADED(Meaning.UNAVAILABLE, "Too many questions wait");

    private final Meaning meaning;
    private final String title;

    CommonProblem(Meaning meaning, String title) {
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
