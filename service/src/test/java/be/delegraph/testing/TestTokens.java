// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tokens made by hand, so that they can hold what no library would write. */
public final class TestTokens {

    public static final String ISSUER = "https://issuer.test/oauth2";
    public static final String AUDIENCE = "delegraph-test";

    private TestTokens() {}

    public static ECKey ecKey(@Nullable String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey rsaKey(@Nullable String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An auditor's, for five minutes, with more members of JSON, each after a comma. */
    public static String claims(String more) {
        return claims(more, Instant.now().plusSeconds(300).getEpochSecond() + "", "[\"AUDITOR\"]");
    }

    public static String claims(String more, String expires, String roles) {
        return "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"somebody\",\"exp\":%s,\"roles\":%s%s}"
                .formatted(ISSUER, AUDIENCE, expires, roles, more);
    }

    public static String signed(ECKey key, String claims) {
        try {
            return signed(JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(RSAKey key, String claims) {
        try {
            return signed(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(JWSAlgorithm algorithm, @Nullable String keyId, JWSSigner signer, String claims) {
        JWSObject token =
                new JWSObject(new JWSHeader.Builder(algorithm).keyID(keyId).build(), new Payload(claims));
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
