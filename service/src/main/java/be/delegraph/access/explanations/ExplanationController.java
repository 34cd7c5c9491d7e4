// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.explanations;

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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Explains decisions. */
@Controller("/v1/explanations")
@Tag(name = "Decisions")
class ExplanationController {

    private final ScopedDecisions inquiries;

    ExplanationController(ScopedDecisions inquiries) {
        this.inquiries = inquiries;
    }

    /** Why may this person use this application on behalf of this unit, or why not? */
    @Post
    @Operation(
            summary = "Explain",
            description =
                    "The same question and the same answer as a decision, with every registration, level and rule that"
                            + " was looked at, as far as the caller may see it: a portal, registrations under a capacity that"
                            + " offers its application; a manager, the levels that he manages, and of those above what is"
                            + " missing there and whom to ask.")
    @ApiResponse(
            responseCode = "200",
            description = "The decision and all that it rests on",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ExplanationView.class)))
    @DecisionEndpoint
    CompletionStage<ExplanationView> explain(
            @Body byte[] body,
            @Parameter(hidden = true) Authentication token,
            @Header("Consistency-Token")
                    @Nullable
                    @Parameter(description = "What a change was answered with: the answer has seen that change.")
                    String consistencyToken) {
        return inquiries.explain(body, token, consistencyToken).thenApply(ExplanationView::of);
    }
}
