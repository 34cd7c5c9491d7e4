// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.explanations;

import be.delegraph.access.authzen.Inquiries;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;

/** Explains decisions. */
@Controller("/v1/explanations")
@Tag(name = "Decisions")
class ExplanationController {

    private final Inquiries inquiries;

    ExplanationController(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /** Why may this person use this application on behalf of this unit, or why not? */
    @Post
    @Operation(
            summary = "Explain",
            description =
                    "The same question and the same answer as a decision, with every registration, level and rule that"
                            + " was looked at. The same limits hold for each caller.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "#/components/schemas/EvaluationRequest"),
                            examples = {
                                @ExampleObject(name = "AskAboutUnit", ref = "#/components/examples/AskAboutUnit"),
                                @ExampleObject(
                                        name = "AskAboutFacility",
                                        ref = "#/components/examples/AskAboutFacility"),
                                @ExampleObject(name = "AskAboutThePast", ref = "#/components/examples/AskAboutThePast")
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "The decision and all that it rests on",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ExplanationView.class)))
    @ApiResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @ApiResponse(responseCode = "401", ref = "#/components/responses/Unauthenticated")
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Forbidden")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @ApiResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    @ApiResponse(responseCode = "500", ref = "#/components/responses/InternalError")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/GraphUnavailable")
    CompletionStage<ExplanationView> explain(@Body byte[] body, @Parameter(hidden = true) Authentication token) {
        return inquiries.answer(body, token).thenApply(ExplanationView::of);
    }
}
