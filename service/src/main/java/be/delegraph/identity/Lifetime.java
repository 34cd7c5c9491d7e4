// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a token is good, in seconds since 1970. Kept as the decimal numbers that JSON has (RFC 7519, 2), for a
 * {@code Date}, which a library would make of them, overflows without a word.
 *
 * @param expires a token that does not say so is not accepted: it has none of these
 */
record Lifetime(double expires, double notBefore, double issued) {

    /** How far the issuer's clock and ours may be apart. */
    static final int TOLERANCE_SECONDS = 30;

    /** Empty if one of the three is something else than a number, or if the first is missing. */
    static Optional<Lifetime> in(Map<String, Object> claims) {
        if (!(claims.get("exp") instanceof Number expires)) {
            return Optional.empty();
        }
        return seconds(claims.get("nbf")).flatMap(notBefore -> seconds(claims.get("iat"))
                .map(issued -> new Lifetime(expires.doubleValue(), notBefore, issued)));
    }

    Optional<TokenFault> faultAt(Instant moment) {
        double now = moment.toEpochMilli() / 1_000.0;
        if (now >= expires + TOLERANCE_SECONDS) {
            return Optional.of(TokenFault.EXPIRED);
        }
        return Math.max(notBefore, issued) > now + TOLERANCE_SECONDS
                ? Optional.of(TokenFault.NOT_YET_VALID)
                : Optional.empty();
    }

    /** Long ago if absent. */
    private static Optional<Double> seconds(@Nullable Object claim) {
        if (claim == null) {
            return Optional.of(Double.NEGATIVE_INFINITY);
        }
        return claim instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
