// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A token, as OAuth 2.0 (RFC 6749, 5.1) answers. */
@Serdeable
record SandboxToken(
        @Schema(description = "The token itself") @JsonProperty("access_token")
        String accessToken,

        @Schema(description = "How to send it", example = "Bearer") @JsonProperty("token_type")
        String tokenType,

        @Schema(description = "Seconds that it is good for") @JsonProperty("expires_in")
        long expiresInSeconds) {}
