// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.access.Reason;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an evaluation request: the decision, and its context if the caller asked for it and it is a denial.
 */
@Serdeable
@Schema(description = "The decision; nothing else unless context.explain was true and it is a denial.")
record EvaluationResponse(boolean decision, @Nullable Context context) {

    static EvaluationResponse of(Answer answer) {
        boolean tell = answer.explain() && !answer.decision().allowed();
        return new EvaluationResponse(answer.decision().allowed(), tell ? Context.of(answer.reasons()) : null);
    }

    /** Why it is a denial; the texts tell the first reason, by language. */
    @Serdeable
    @Schema(name = "DecisionContext", description = "Why it is a denial.")
    record Context(
            List<ReasonView> reasons,

            @Schema(description = "The first reason in words for an administrator, by language")
            @JsonProperty("reason_admin")
            Map<String, String> reasonAdmin,

            @Schema(description = "The first reason in words for the person, by language") @JsonProperty("reason_user")
            Map<String, String> reasonUser) {

        static Context of(List<Reason> reasons) {
            Reason first = reasons.get(0);
            return new Context(
                    reasons.stream().map(ReasonView::of).toList(),
                    ReasonTexts.forAdministrator(first),
                    ReasonTexts.forUser(first));
        }
    }
}
