// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A token as it was sent, parsed once; nothing of it is believed yet.
 *
 * @param digest tells it from every other one, without keeping it
 */
record SentToken(ByteBuffer digest, SignedJWT signed, TokenClaims claims) {

    /** No other algorithm is, and no key for another one. */
    static final Set<JWSAlgorithm> ACCEPTED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    /** SHA-256 of all of it, the signature included. */
    static ByteBuffer digestOf(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it is no signed token: {@code alg: none} is none. */
    static Optional<SentToken> parse(String text, ByteBuffer digest) {
        try {
            SignedJWT signed = SignedJWT.parse(text);
            Map<String, Object> claims = signed.getPayload().toJSONObject();
            return claims == null || !isInItsOneSpelling(signed)
                    ? Optional.empty()
                    : Optional.of(new SentToken(digest, signed, TokenClaims.of(claims)));
        } catch (ParseException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Another spelling of a good signature would be good as well, and cost a verification and a place among the verified. */
    private static boolean isInItsOneSpelling(SignedJWT signed) {
        return Arrays.stream(signed.getParsedParts()).allMatch(part -> part.equals(Base64URL.encode(part.decode())));
    }

    JWSHeader header() {
        return signed.getHeader();
    }

    boolean hasAcceptedAlgorithm() {
        return ACCEPTED.contains(header().getAlgorithm());
    }
}
