// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;

/** What AuthZEN asks a policy decision point to say of itself, as far as it is served here. */
@Serdeable
record Metadata(
        @Schema(description = "The policy decision point's address") @JsonProperty("policy_decision_point")
        URI policyDecisionPoint,

        @Schema(description = "Where decisions are asked for") @JsonProperty("access_evaluation_endpoint")
        URI accessEvaluationEndpoint) {

    /** @param publicUrl where callers reach the service, with or without a slash at its end */
    static Metadata of(URI publicUrl) {
        String address = publicUrl.toString().replaceAll("/+$", "");
        return new Metadata(URI.create(address), URI.create(address + "/access/v1/evaluation"));
    }
}
