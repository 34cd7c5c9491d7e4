// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.http.AnyProblem;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Says where AuthZEN's endpoints are, from configuration: a request's Host header is not to be trusted. */
@Tag(name = "Decisions")
@Controller("/.well-known/authzen-configuration")
class MetadataController {

    private final Metadata metadata;

    MetadataController(PublicAddress configured) {
        this.metadata = Metadata.of(configured.publicUrl());
    }

    /** The policy decision point's metadata. */
    @Get
    @Operation(
            summary = "Find the endpoints",
            description = "The policy decision point's metadata, as AuthZEN has it. No token needed.")
    @ApiResponse(
            responseCode = "200",
            description = "The metadata",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Metadata.class)))
    @AnyProblem
    Metadata metadata() {
        return metadata;
    }
}
