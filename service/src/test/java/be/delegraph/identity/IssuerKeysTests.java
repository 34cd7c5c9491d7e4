// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.identity.FetchedKeys.token;
import static be.delegraph.testing.TestKeyServer.respond;
import static be.delegraph.testing.TestTokens.ecKey;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.TestKeyServer;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which keys count, as the server publishes others. */
class IssuerKeysTests {

    private static final ECKey KEY = ecKey("one");
    private static final ECKey FORGED = ecKey("one");
    private static final ECKey OTHER = ecKey("other");

    @AutoClose
    private final FetchedKeys fetched = FetchedKeys.start();

    private final TestKeyServer server = fetched.server();
    private final PassingClock clock = fetched.clock();
    private final TokenKeys keys = fetched.keys();

    @Test
    void theFirstTokenWaitsForTheKeys() {
        server.publish(KEY);

        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
        assertThat(server.fetches()).isEqualTo(1);
    }

    @Test
    void aNewKeyIsAcceptedAtOnceAndAWithdrawnOneNoLonger() {
        server.publish(KEY);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
        server.publish(OTHER);

        assertThat(fetched.signatureBy(OTHER)).isEqualTo(Signature.GOOD);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.KEY_UNKNOWN);
    }

    @Test
    void aNewKeyIsAcceptedAlsoWhenTheClockWasPutBack() {
        server.publish(KEY);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
        server.publish(OTHER);
        clock.passes(Duration.ofHours(-1));

        assertThat(fetched.signatureBy(OTHER)).isEqualTo(Signature.GOOD);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.KEY_UNKNOWN);
    }

    @Test
    void aNewKeyIsFoundAlsoWhereKeysHaveNoNames() {
        server.publish(ecKey(null));
        ECKey next = ecKey(null);
        assertThat(fetched.signatureBy(next)).isEqualTo(Signature.KEY_UNKNOWN);
        server.publish(next);

        assertThat(fetched.signatureBy(next)).isEqualTo(Signature.GOOD);
        server.doing(exchange -> respond(exchange, 500, ""));
        assertThat(fetched.signatureBy(ecKey(null))).isEqualTo(Signature.KEY_UNKNOWN);
    }

    @Test
    void aThousandMadeUpKeysCauseAFewFetchesOnly() {
        server.publish(KEY);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);

        List<CompletableFuture<Signature>> all = IntStream.range(0, 1_000)
                .mapToObj(each ->
                        new ECKey.Builder(FORGED).keyID("made up " + each).build())
                .map(key -> keys.signatureOf(token(key)))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(Signature.KEY_UNKNOWN));
        assertThat(server.fetches()).isLessThan(10);
    }

    @Test
    void whatIsNotForOurAlgorithmsIsNoKey() {
        ECKey forEncryption = new ECKey.Builder(KEY).keyUse(KeyUse.ENCRYPTION).build();
        server.publish(forEncryption, OTHER);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.KEY_UNKNOWN);

        server.publish(new ECKey.Builder(KEY).algorithm(JWSAlgorithm.ES384).build(), OTHER);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.KEY_UNKNOWN);
        server.publish(new ECKey.Builder(KEY).algorithm(JWSAlgorithm.ES256).build(), OTHER);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
    }

    @Test
    void everyIssuersKeysCount() {
        server.publish(KEY);
        try (TestKeyServer second = TestKeyServer.start().publish(OTHER)) {
            TokenKeys both = fetched.and(second);

            assertThat(both.signatureOf(token(KEY)).join()).isEqualTo(Signature.GOOD);
            assertThat(both.signatureOf(token(OTHER)).join()).isEqualTo(Signature.GOOD);
            assertThat(both.signatureOf(token(FORGED)).join()).isEqualTo(Signature.WRONG);
        }
    }

    @Test
    void aVerifiedSignatureIsForgottenWithItsKeyAndWithItsToken() {
        server.publish(KEY);
        SentToken token = token(KEY);
        assertThat(keys.verifiedBefore(token.digest())).isEmpty();
        assertThat(keys.signatureOf(token).join()).isEqualTo(Signature.GOOD);
        assertThat(keys.verifiedBefore(token.digest())).contains(token.claims());

        assertThat(keys.refresh().join()).isTrue();
        assertThat(keys.verifiedBefore(token.digest())).isPresent();
        keys.forgetExpired(clock.instant().plusSeconds(320));
        assertThat(keys.verifiedBefore(token.digest())).isPresent();
        keys.forgetExpired(clock.instant().plusSeconds(340));
        assertThat(keys.verifiedBefore(token.digest())).isEmpty();

        assertThat(keys.signatureOf(token).join()).isEqualTo(Signature.GOOD);
        server.publish(OTHER);
        assertThat(keys.refresh().join()).isTrue();
        assertThat(keys.verifiedBefore(token.digest())).isEmpty();
    }

    @Test
    void theSameKeysInAnotherOrderAreTheSameKeys() {
        server.publish(KEY, OTHER);
        SentToken token = token(KEY);
        assertThat(keys.signatureOf(token).join()).isEqualTo(Signature.GOOD);

        server.publish(OTHER, KEY);
        assertThat(keys.refresh().join()).isTrue();
        assertThat(keys.verifiedBefore(token.digest())).isPresent();
    }

    @Test
    void whatIsRememberedHasABound() throws ParseException {
        KeySet published = KeySet.parse(new JWKSet(KEY).toString(true));
        SentToken first = token(KEY);
        published.signatureOf(first);

        IntStream.range(0, 10_000)
                .mapToObj(each -> SentToken.digestOf("" + each))
                .map(digest -> new SentToken(digest, first.signed(), first.claims()))
                .forEach(published::signatureOf);

        assertThat(published.verifiedBefore(first.digest())).isEmpty();
    }
}
