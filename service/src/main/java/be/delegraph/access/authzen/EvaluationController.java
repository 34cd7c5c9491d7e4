// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.access.inquiry.DecisionEndpoint;
import be.delegraph.access.inquiry.ScopedDecisions;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** AuthZEN's Access Evaluation API. */
@Controller("/access/v1")
@Tag(name = "Decisions")
class EvaluationController {

    private final ScopedDecisions inquiries;

    EvaluationController(ScopedDecisions inquiries) {
        this.inquiries = inquiries;
    }

    /** May this person use this application on behalf of this unit? */
    @Post("/evaluation")
    @Operation(
            summary = "Decide",
            description = "The OpenID AuthZEN Authorization API 1.0. A denial is a 200. Portals ask about their own"
                    + " applications; an unknown person, an unknown unit and a person who is not registered there"
                    + " under a capacity that offers the application are NOT_REGISTERED to them. Managers ask about"
                    + " the units that they manage: any other is UNKNOWN_UNIT to them, and whoever is not registered"
                    + " in one of theirs is NOT_REGISTERED.")
    @ApiResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EvaluationResponse.class),
                            examples = {
                                @ExampleObject(name = "Allowed", ref = "#/components/examples/Allowed"),
                                @ExampleObject(name = "Denied", ref = "#/components/examples/Denied"),
                                @ExampleObject(
                                        name = "DeniedWithReasons",
                                        ref = "#/components/examples/DeniedWithReasons")
                            }))
    @DecisionEndpoint
    CompletionStage<EvaluationResponse> evaluate(
            @Body byte[] body,
            @Parameter(hidden = true) Authentication token,
            @Header("Consistency-Token")
                    @Nullable
                    @Parameter(description = "What a change was answered with: the answer has seen that change.")
                    String consistencyToken) {
        return inquiries.decide(body, token, consistencyToken).thenApply(EvaluationResponse::of);
    }
}
