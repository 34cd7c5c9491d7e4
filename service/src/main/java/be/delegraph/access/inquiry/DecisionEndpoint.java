// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.http.AnyProblem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API's description what every endpoint has in common that takes an evaluation request. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(ref = "#/components/schemas/EvaluationRequest"),
                        examples = {
                            @ExampleObject(name = "AskAboutUnit", ref = "#/components/examples/AskAboutUnit"),
                            @ExampleObject(name = "AskAboutFacility", ref = "#/components/examples/AskAboutFacility"),
                            @ExampleObject(name = "AskAboutThePast", ref = "#/components/examples/AskAboutThePast")
                        }))
@SecurityRequirement(name = "token")
@AnyProblem
@ApiResponse(responseCode = "401", ref = "#/components/responses/Unauthenticated")
@ApiResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
public @interface DecisionEndpoint {}
