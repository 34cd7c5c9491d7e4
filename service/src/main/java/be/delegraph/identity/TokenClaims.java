// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token says.
 *
 * @param lifetime none if it never expires
 */
record TokenClaims(JWTClaimsSet set, @Nullable Lifetime lifetime) {

    static TokenClaims of(Map<String, Object> json) throws ParseException {
        return new TokenClaims(JWTClaimsSet.parse(json), Lifetime.in(json).orElse(null));
    }

    /** Empty while its time has come and is not over. */
    Optional<TokenFault> faultAt(Instant moment) {
        return lifetime == null ? Optional.of(TokenFault.NO_EXPIRY) : lifetime.faultAt(moment);
    }
}
