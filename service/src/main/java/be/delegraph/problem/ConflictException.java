// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import java.util.Map;

/** As things stand this cannot be done. */
public final class ConflictException extends DelegraphException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> members;

    public ConflictException(ProblemType type, String message) {
        this(type, message, Map.of());
    }

    /** @param members what more the caller's program is told, by the names that the API's description gives it */
    public ConflictException(ProblemType type, String message, Map<String, String> members) {
        super(type, Meaning.CONFLICT, message, null);
        this.members = Map.copyOf(members);
    }

    public Map<String, String> members() {
        return members;
    }
}
