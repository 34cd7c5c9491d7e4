// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

/** The caller is known but may not do this. */
public final class ForbiddenException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    private ForbiddenException(ProblemType type, String message) {
        super(type, message, null);
    }

    /** The caller's token grants nothing here. */
    public static ForbiddenException because(String message) {
        return new ForbiddenException(ProblemType.FORBIDDEN, message);
    }

    /** A portal asks about an application that it is not bound to. */
    public static ForbiddenException applicationNotYours() {
        return new ForbiddenException(
                ProblemType.APPLICATION_NOT_YOURS, "A portal asks about the applications that it is bound to only.");
    }

    /** The caller may ask about now only. */
    public static ForbiddenException timeNotYours() {
        return new ForbiddenException(
                ProblemType.TIME_NOT_YOURS,
                "Only auditors and troubleshooters ask about another moment: leave out context.as_of.");
    }
}
