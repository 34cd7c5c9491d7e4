// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.access.inquiry.Answer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an evaluation request: the decision, and its context if the caller asked for it and it is a denial.
 */
@Serdeable
record EvaluationResponse(
        boolean decision,

        @Schema(nullable = false) @Nullable DecisionContext context) {

    static EvaluationResponse of(Answer answer) {
        return new EvaluationResponse(answer.allowed(), answer.reasons().isEmpty() ? null : DecisionContext.of(answer));
    }
}
