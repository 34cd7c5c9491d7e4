// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.ConflictException;
import be.delegraph.problem.DelegraphException;
import be.delegraph.problem.InvalidException;
import be.delegraph.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error, as RFC 9457 has it. It repeats nothing of what the caller sent.
 *
 * @param type stable identifier of the kind of problem
 * @param title the kind in words; the same for every problem of a type
 * @param status the HTTP status
 * @param detail what is wrong this time and what to mend
 * @param pointer JSON pointer to the member at fault, if it is one
 * @param members what more a program is told of this kind of problem
 */
@Serdeable
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String pointer,
        @JsonAnyGetter Map<String, String> members) {

    static Problem of(DelegraphException failure) {
        String pointer =
                failure instanceof InvalidException invalid ? invalid.pointer().orElse(null) : null;
        Map<String, String> members = failure instanceof ConflictException conflict ? conflict.members() : Map.of();
        return of(failure.type(), failure.detail(), pointer, members);
    }

    static Problem of(ProblemType type, String detail) {
        return of(type, detail, null);
    }

    static Problem of(ProblemType type, String detail, @Nullable String pointer) {
        return of(type, detail, pointer, Map.of());
    }

    private static Problem of(ProblemType type, String detail, @Nullable String pointer, Map<String, String> members) {
        return new Problem(type.uri(), type.title(), HttpProblem.statusOf(type).getCode(), detail, pointer, members);
    }
}
