// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.problem.StartRefusedException;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.token.jwt.signature.ReactiveSignatureConfiguration;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import io.micronaut.security.token.jwt.validator.JwtClaimsValidatorConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Before the server opens its port: refuses to serve without an issuer, an audience and keys to check tokens with. */
@Singleton
@Requires(notEnv = "sandbox")
final class IssuerRequired implements BeanCreatedEventListener<EmbeddedServer> {

    private final JwtClaimsValidatorConfiguration claims;
    private final boolean hasKeys;

    IssuerRequired(
            JwtClaimsValidatorConfiguration claims,
            List<SignatureConfiguration> keys,
            List<ReactiveSignatureConfiguration<SignedJWT>> fetchedKeys) {
        this.claims = claims;
        this.hasKeys = !keys.isEmpty() || !fetchedKeys.isEmpty();
    }

    @Override
    public EmbeddedServer onCreated(BeanCreatedEvent<EmbeddedServer> event) {
        demand(isGiven(claims.getIssuer()), "an issuer: set micronaut.security.token.jwt.claims-validators.issuer.");
        demand(
                isGiven(claims.getAudience()),
                "an audience: set micronaut.security.token.jwt.claims-validators.audience.");
        demand(hasKeys, "the issuer's keys: set micronaut.security.token.jwt.signatures.jwks.issuer.url.");
        return event.getBean();
    }

    private static void demand(boolean given, String what) {
        if (!given) {
            throw new StartRefusedException("The service checks tokens against " + what);
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
