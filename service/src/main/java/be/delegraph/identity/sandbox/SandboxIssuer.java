// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import be.delegraph.identity.IdentityConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Signs tokens with a key that lives as long as this process and is written nowhere, and checks them with it. */
@Singleton
@Requires(env = "sandbox")
class SandboxIssuer implements SignatureConfiguration {

    static final String ISSUER = "urn:delegraph:sandbox";
    static final String AUDIENCE = "delegraph";
    static final Duration LIFETIME = Duration.ofHours(1);

    /** RSA, because checking it takes a twentieth of the time that elliptic curves take. */
    private static final int KEY_BITS = 2048;

    private final Clock clock;
    private final String personClaim;
    private final RSAKey key;
    private final JWSVerifier verifier;

    SandboxIssuer(Clock clock, IdentityConfiguration identity) throws JOSEException {
        this.clock = clock;
        this.personClaim = identity.personClaim();
        this.key = new RSAKeyGenerator(KEY_BITS).keyID("sandbox").generate();
        this.verifier = new RSASSAVerifier(key);
    }

    /** The same claims that a real issuer's tokens carry for a caller of this role. */
    String tokenFor(SandboxCaller caller) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(caller.caller())
                .claim("client_id", caller.caller())
                .claim("roles", List.of(caller.role().name()))
                .claim(personClaim, caller.person())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        return signed(claims);
    }

    private String signed(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public String supportedAlgorithmsMessage() {
        return "The sandbox signs with RS256.";
    }

    @Override
    public boolean supports(JWSAlgorithm algorithm) {
        return JWSAlgorithm.RS256.equals(algorithm);
    }

    @Override
    public boolean verify(SignedJWT token) throws JOSEException {
        return supports(token.getHeader().getAlgorithm()) && token.verify(verifier);
    }
}
