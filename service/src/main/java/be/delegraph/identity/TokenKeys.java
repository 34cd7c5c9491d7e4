// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** All keys that tokens may be signed with: those that this process was given, and those of each issuer. Never blocks. */
@Singleton
final class TokenKeys {

    private final KeySet given;
    private final List<IssuerKeys> issuers;

    TokenKeys(List<SignatureConfiguration> given, List<IssuerKeys> issuers) {
        this.given = new KeySet(
                given.stream().<VerificationKey>map(VerificationKey.Given::new).toList());
        this.issuers = issuers;
    }

    /** The claims of a token whose signature was found good before, by a key that is still in force. */
    Optional<TokenClaims> verifiedBefore(ByteBuffer digest) {
        return inForce()
                .map(keys -> keys.verifiedBefore(digest))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Whether one of the keys signed this token. Keys that nobody knows yet are fetched first.
     *
     * @return fails with {@link KeysUnavailableException} if they cannot be, so that nobody can tell
     */
    CompletableFuture<Signature> signatureOf(SentToken token) {
        Signature known = knownSignatureOf(token);
        if (known != Signature.KEY_UNKNOWN || issuers.isEmpty()) {
            return CompletableFuture.completedFuture(known);
        }
        return refresh().thenApply(complete -> {
            Signature afterwards = knownSignatureOf(token);
            if (afterwards == Signature.KEY_UNKNOWN && !complete && mayBeSignedWithAnother(token)) {
                throw new KeysUnavailableException();
            }
            return afterwards;
        });
    }

    /** Asks all issuers again; true if all have answered. */
    CompletableFuture<Boolean> refresh() {
        return issuers.stream()
                .map(IssuerKeys::refresh)
                .reduce(
                        CompletableFuture.completedFuture(true),
                        (one, other) -> one.thenCombine(other, Boolean::logicalAnd));
    }

    /** Whether there are keys of every issuer. */
    boolean areKnown() {
        return issuers.stream().allMatch(issuer -> issuer.current().isPresent());
    }

    void forgetExpired(Instant now) {
        inForce().forEach(keys -> keys.forgetExpired(now));
    }

    private Signature knownSignatureOf(SentToken token) {
        return inForce()
                .map(keys -> keys.signatureOf(token))
                .min(Comparator.naturalOrder())
                .orElse(Signature.KEY_UNKNOWN);
    }

    /** Who names no key means one of those that there are. */
    private boolean mayBeSignedWithAnother(SentToken token) {
        return token.header().getKeyID() != null || !areKnown();
    }

    private Stream<KeySet> inForce() {
        return Stream.concat(
                Stream.of(given), issuers.stream().map(IssuerKeys::current).flatMap(Optional::stream));
    }
}
