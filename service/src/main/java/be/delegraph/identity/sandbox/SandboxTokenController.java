// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import be.delegraph.http.AnyProblem;
import be.delegraph.problem.InvalidException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Issues tokens to whoever asks on this machine: the sandbox's only. */
@Controller("/sandbox")
@Requires(env = "sandbox")
@Tag(name = "Sandbox")
class SandboxTokenController {

    private final SandboxCallerRegistry callers;
    private final SandboxIssuer issuer;

    SandboxTokenController(SandboxCallerRegistry callers, SandboxIssuer issuer) {
        this.callers = callers;
        this.issuer = issuer;
    }

    /** A token for one of the sandbox's callers. */
    @Post("/token")
    @Operation(
            summary = "Get a token (sandbox only)",
            description =
                    "Exists in the sandbox only. The callers are those of the fixtures' callers.yaml. No token needed.")
    @ApiResponse(
            responseCode = "200",
            description = "A token, good for an hour.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SandboxToken.class)))
    @AnyProblem
    SandboxToken token(HttpRequest<?> request, @Body TokenRequest wanted) {
        LocalRequests.demand(request);
        String name = wanted.caller();
        return callers.named(name == null ? "" : name)
                .map(caller -> new SandboxToken(issuer.tokenFor(caller), "Bearer", SandboxIssuer.LIFETIME.toSeconds()))
                .orElseThrow(() ->
                        new InvalidException("/caller", "Name one of the sandbox's callers: " + callers.names() + "."));
    }

    /** Whom a token is asked for. */
    @Serdeable
    @Schema(name = "TokenRequest")
    record TokenRequest(
            @Schema(example = "auditor", minLength = 1, nullable = false, requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String caller) {}
}
