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
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.validator.JwtClaimsValidatorConfiguration;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Before the server opens its port: refuses to serve without an issuer, an audience and keys to check tokens with. */
@Singleton
@Requires(notEnv = "sandbox")
final class IssuerRequired implements BeanCreatedEventListener<EmbeddedServer> {

    private static final String CLAIMS = "micronaut.security.token.jwt.claims-validators.";
    private static final String SIGNATURES = "micronaut.security.token.jwt.signatures.";

    private final JwtClaimsValidatorConfiguration claims;
    private final List<SignatureConfiguration> keys;
    private final List<ReactiveSignatureConfiguration<SignedJWT>> fetchedKeys;

    IssuerRequired(
            JwtClaimsValidatorConfiguration claims,
            List<SignatureConfiguration> keys,
            List<ReactiveSignatureConfiguration<SignedJWT>> fetchedKeys) {
        this.claims = claims;
        this.keys = keys;
        this.fetchedKeys = fetchedKeys;
    }

    @Override
    public EmbeddedServer onCreated(BeanCreatedEvent<EmbeddedServer> event) {
        demand(isGiven(claims.getIssuer()), CLAIMS + "issuer", "is missing: whose tokens are accepted");
        demand(isGiven(claims.getAudience()), CLAIMS + "audience", "is missing: for whom tokens are issued");
        demand(
                !keys.isEmpty() || !fetchedKeys.isEmpty(),
                SIGNATURES + "jwks.issuer.url",
                "is missing: where the issuer publishes its keys");
        keys.forEach(IssuerRequired::demandUse);
        return event.getBean();
    }

    /** A key that no accepted token is signed with is a mistake, or a secret that others may sign with. */
    private static void demandUse(SignatureConfiguration key) {
        demand(
                SentToken.ACCEPTED.stream().anyMatch(key::supports),
                SIGNATURES + (key instanceof SecretSignature ? "secret" : "jwks-static"),
                "holds a key for neither of the algorithms that are accepted, ES256 and RS256");
    }

    private static void demand(boolean fulfilled, String setting, String otherwise) {
        if (!fulfilled) {
            throw StartRefusedException.because(setting, otherwise);
        }
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
