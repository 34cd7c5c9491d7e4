// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An issuer of tokens, outside the service. Close it after use.
 *
 * @param key what it signs with
 * @param server where its keys are fetched
 */
public record OutsideIssuer(ECKey key, TestKeyServer server) implements AutoCloseable {

    public static OutsideIssuer start(ECKey key, JWK... others) {
        JWK[] all = Stream.concat(Stream.of(key), Stream.of(others)).toArray(JWK[]::new);
        return new OutsideIssuer(key, TestKeyServer.start().publish(all));
    }

    /** The name in its tokens. */
    public String name() {
        return TestTokens.ISSUER;
    }

    /** The variables that make a service accept its tokens. */
    public Map<String, String> variables() {
        return Map.of(
                "MICRONAUT_SECURITY_TOKEN_JWT_CLAIMS_VALIDATORS_ISSUER", name(),
                "MICRONAUT_SECURITY_TOKEN_JWT_CLAIMS_VALIDATORS_AUDIENCE", TestTokens.AUDIENCE,
                "MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_JWKS_ISSUER_URL", server.url());
    }

    /** A token of an auditor, with changes. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return TestTokens.signed(key, claims(change).toString());
    }

    /** A token of a relying portal. */
    public String portal(String clientId) {
        return token(claims -> claims.claim("roles", List.of("PORTAL")).claim("client_id", clientId));
    }

    /** What a token of an auditor says, with changes. */
    public JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(name())
                        .audience(TestTokens.AUDIENCE)
                        .subject("somebody")
                        .claim("roles", List.of("AUDITOR"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300))))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
