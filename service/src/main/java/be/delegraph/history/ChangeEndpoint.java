// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.http.AnyProblem;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's description what every endpoint has in common that changes something. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@SecurityRequirement(name = "token")
@ApiResponse(
        responseCode = "200",
        description = "Done, or so already; or, for a preview, what would come of it",
        headers = {
            @Header(name = "ETag", description = "The unit's version", schema = @Schema(type = "string")),
            @Header(
                    name = "Consistency-Token",
                    description = "Sent with a question, has it answered with this change seen",
                    schema = @Schema(type = "string"))
        },
        content = @Content(mediaType = "application/json", schema = @Schema(oneOf = {Receipt.class, Preview.class})))
@AnyProblem
@ApiResponse(responseCode = "401", ref = "#/components/responses/Unauthenticated")
@ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
@ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
@ApiResponse(responseCode = "412", ref = "#/components/responses/Outdated")
@ApiResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
public @interface ChangeEndpoint {}
