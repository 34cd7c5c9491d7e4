// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys that tokens may be signed with, and which tokens' signatures they have found good: what was verified is forgotten
 * with the keys. Only signatures are remembered; whether a token is accepted is decided at every call. Thread-safe.
 */
final class KeySet {

    private static final int MOST_TOKENS = 10_000;

    private final Set<VerificationKey> keys;
    private final Map<ByteBuffer, TokenClaims> verified = new ConcurrentLinkedHashMap.Builder<ByteBuffer, TokenClaims>()
            .maximumWeightedCapacity(MOST_TOKENS)
            .build();

    KeySet(List<VerificationKey> keys) {
        this.keys = Set.copyOf(keys);
    }

    /**
     * Reads what an issuer published (RFC 7517, 5).
     *
     * @throws ParseException if it is no set of keys, or if none of them can be used
     */
    static KeySet parse(String json) throws ParseException {
        List<VerificationKey> usable = JWKSet.parse(json).getKeys().stream()
                .map(VerificationKey.Published::of)
                .flatMap(Optional::stream)
                .toList();
        if (usable.isEmpty()) {
            throw new ParseException("No key for RS256 or ES256", 0);
        }
        return new KeySet(usable);
    }

    /** The claims of a token whose signature was found good before. */
    Optional<TokenClaims> verifiedBefore(ByteBuffer digest) {
        return Optional.ofNullable(verified.get(digest));
    }

    Signature signatureOf(SentToken token) {
        if (keys.stream().anyMatch(key -> key.signed(token))) {
            verified.put(token.digest(), token.claims());
            return Signature.GOOD;
        }
        return keys.stream().anyMatch(key -> key.isNamedBy(token)) ? Signature.WRONG : Signature.KEY_UNKNOWN;
    }

    void forgetExpired(Instant now) {
        verified.values().removeIf(claims -> claims.faultAt(now).isPresent());
    }

    /** In whichever order they are. */
    boolean hasSameKeysAs(KeySet other) {
        return keys.equals(other.keys);
    }
}
