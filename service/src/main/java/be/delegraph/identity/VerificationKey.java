// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key that tokens may be signed with, ready to verify, which takes longer to make than to use. */
sealed interface VerificationKey {

    /** Whether this is known to be the key that the token names. */
    boolean isNamedBy(SentToken token);

    /** Whether it was this key that signed the token. */
    boolean signed(SentToken token);

    /** A key that an issuer published; equal to the same key of another day. */
    record Published(JWK key, JWSAlgorithm algorithm, JWSVerifier verifier) implements VerificationKey {

        private static final int FEWEST_RSA_BITS = 2048;

        /** Empty if it is for something else: encryption, another algorithm, another curve. */
        static Optional<VerificationKey> of(JWK key) {
            try {
                if (KeyUse.ENCRYPTION.equals(key.getKeyUse())) {
                    return Optional.empty();
                }
                if (key instanceof RSAKey rsa && rsa.size() >= FEWEST_RSA_BITS) {
                    return of(key, new RSASSAVerifier(rsa));
                }
                return key instanceof ECKey ec ? of(key, new ECDSAVerifier(ec)) : Optional.empty();
            } catch (JOSEException unusable) {
                return Optional.empty();
            }
        }

        private static Optional<VerificationKey> of(JWK key, JWSVerifier verifier) {
            return verifier.supportedJWSAlgorithms().stream()
                    .filter(SentToken.ACCEPTED::contains)
                    .filter(algorithm ->
                            key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                    .findFirst()
                    .map(algorithm -> new Published(key.toPublicJWK(), algorithm, verifier));
        }

        @Override
        public boolean isNamedBy(SentToken token) {
            String named = token.header().getKeyID();
            return named != null && named.equals(key.getKeyID());
        }

        @Override
        public boolean signed(SentToken token) {
            try {
                return (token.header().getKeyID() == null || isNamedBy(token))
                        && algorithm.equals(token.header().getAlgorithm())
                        && token.signed().verify(verifier);
            } catch (JOSEException | IllegalStateException unverifiable) {
                return false;
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Published published && key.equals(published.key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /** A key that this process was given: the sandbox's own, or one from a file. */
    record Given(SignatureConfiguration configuration) implements VerificationKey {

        /** Nobody can tell: the framework keeps a key's name to itself. */
        @Override
        public boolean isNamedBy(SentToken token) {
            return false;
        }

        @Override
        public boolean signed(SentToken token) {
            try {
                return configuration.verify(token.signed());
            } catch (JOSEException | IllegalStateException unverifiable) {
                return false;
            }
        }
    }
}
