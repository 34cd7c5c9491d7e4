// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.inquiry.Answer;
import be.delegraph.access.inquiry.ReasonTexts;
import be.delegraph.access.inquiry.ReasonView;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** Why it is a denial; the texts tell one reason, by language. */
@Serdeable
record DecisionContext(
        List<ReasonView> reasons,

        @Schema(description = "The most telling reason in words for an administrator, by language")
        @JsonProperty("reason_admin")
        Map<String, String> reasonAdmin,

        @Schema(description = "The most telling reason in words for the person, by language")
        @JsonProperty("reason_user")
        Map<String, String> reasonUser) {

    static DecisionContext of(Answer answer) {
        Reason first = mostTelling(answer.reasons());
        return new DecisionContext(
                answer.reasons().stream().map(answer::view).toList(),
                ReasonTexts.forAdministrator(first),
                ReasonTexts.forUser(first));
    }

    /** Where the application is not offered, no tick that is missing too would help. */
    private static Reason mostTelling(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.code() == ReasonCode.NOT_OFFERED)
                .findFirst()
                .orElse(reasons.get(0));
    }
}
