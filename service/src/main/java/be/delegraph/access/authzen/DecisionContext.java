// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.access.Reason;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** Why it is a denial; the texts tell the first reason, by language. */
@Serdeable
record DecisionContext(
        List<ReasonView> reasons,

        @Schema(description = "The first reason in words for an administrator, by language")
        @JsonProperty("reason_admin")
        Map<String, String> reasonAdmin,

        @Schema(description = "The first reason in words for the person, by language") @JsonProperty("reason_user")
        Map<String, String> reasonUser) {

    static DecisionContext of(Answer answer) {
        Reason first = answer.reasons().get(0);
        return new DecisionContext(
                answer.reasons().stream().map(answer::view).toList(),
                ReasonTexts.forAdministrator(first),
                ReasonTexts.forUser(first));
    }
}
