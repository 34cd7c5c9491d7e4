// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;

/** Says where AuthZEN's endpoints are, from configuration: a request's Host header is not to be trusted. */
@Tag(name = "Decisions")
@Controller("/.well-known/authzen-configuration")
class MetadataController {

    private final Metadata metadata;

    MetadataController(@Value("${delegraph.public-url}") URI publicUrl) {
        String address = publicUrl.toString().replaceAll("/+$", "");
        this.metadata = new Metadata(address, address + "/access/v1/evaluation");
    }

    /** The policy decision point's metadata. */
    @Get
    @Operation(
            summary = "Find the endpoints",
            description = "The policy decision point's metadata, as AuthZEN has it. No token needed.")
    Metadata metadata() {
        return metadata;
    }

    /** What the standard asks for, as far as it is served here. */
    @Serdeable
    @Schema(name = "Metadata")
    record Metadata(
            @JsonProperty("policy_decision_point") String policyDecisionPoint,
            @JsonProperty("access_evaluation_endpoint") String accessEvaluationEndpoint) {}
}
