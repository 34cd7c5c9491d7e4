// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An issuer of tokens with a server of its keys, outside the service's process. Close it after use. */
public final class OutsideIssuer implements AutoCloseable {

    public static final String AUDIENCE = "delegraph-test";

    private final ECKey key;
    private final TestKeyServer server;

    private OutsideIssuer(ECKey key, TestKeyServer server) {
        this.key = key;
        this.server = server;
    }

    public static OutsideIssuer start() {
        ECKey key = TestTokens.ecKey("outside");
        return new OutsideIssuer(key, TestKeyServer.start().publish(key));
    }

    /** The name in its tokens. */
    public String name() {
        return server.url().replace("/keys", "/realm");
    }

    /** The variables that make a service accept its tokens. */
    public Map<String, String> variables() {
        return Map.of(
                "MICRONAUT_SECURITY_TOKEN_JWT_CLAIMS_VALIDATORS_ISSUER", name(),
                "MICRONAUT_SECURITY_TOKEN_JWT_CLAIMS_VALIDATORS_AUDIENCE", AUDIENCE,
                "MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_JWKS_ISSUER_URL", server.url());
    }

    /** A token of an auditor, with changes. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(AUDIENCE)
                .subject("somebody")
                .claim("roles", List.of("AUDITOR"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                change.apply(claims).build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** A token of a relying portal. */
    public String portal(String clientId) {
        return token(claims -> claims.claim("roles", List.of("PORTAL")).claim("client_id", clientId));
    }

    @Override
    public void close() {
        server.close();
    }
}
