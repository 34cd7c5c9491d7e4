// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.testing.TestKeyServer.respond;
import static be.delegraph.testing.TestTokens.claims;
import static be.delegraph.testing.TestTokens.ecKey;
import static be.delegraph.testing.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.problem.CountedIncidents;
import be.delegraph.problem.Incident;
import be.delegraph.testing.TestKeyServer;
import be.delegraph.testing.TestKeyServer.Behaviour;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.sun.net.httpserver.HttpExchange;
import io.micronaut.security.token.jwt.signature.jwks.JwksSignatureConfigurationProperties;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys fetched from a server that does what servers do. */
class IssuerKeysTests {

    private static final ECKey KEY = ecKey("one");
    private static final ECKey FORGED = ecKey("one");
    private static final ECKey OTHER = ecKey("other");
    private static final OctetSequenceKey SECRET =
            new OctetSequenceKey.Builder(new byte[32]).keyID("one").build();

    @AutoClose
    private final TestKeyServer server = TestKeyServer.start();

    private final CountedIncidents incidents = new CountedIncidents();
    private final PassingClock clock = new PassingClock();
    private final TokenKeys keys = new TokenKeys(List.of(), List.of(issuer(server)));

    private IssuerKeys issuer(TestKeyServer server) {
        JwksSignatureConfigurationProperties configuration = new JwksSignatureConfigurationProperties("issuer");
        configuration.setUrl(server.url());
        return new IssuerKeys(configuration, incidents.incidents(), clock);
    }

    @Test
    void theFirstTokenWaitsForTheKeys() {
        server.publish(KEY);

        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
        assertThat(server.fetches()).isEqualTo(1);
    }

    static Stream<Arguments> outages() {
        return Stream.of(
                Arguments.of("error", doing(exchange -> respond(exchange, 500, new JWKSet(OTHER).toString(true)))),
                Arguments.of("no keys", doing(exchange -> respond(exchange, 200, "{\"keys\": []}"))),
                Arguments.of(
                        "no usable key", doing(exchange -> respond(exchange, 200, new JWKSet(SECRET).toString(false)))),
                Arguments.of("HTML", doing(exchange -> respond(exchange, 200, "<html>Sign in</html>"))),
                Arguments.of("nothing", doing(exchange -> respond(exchange, 200, ""))),
                Arguments.of("another object", doing(exchange -> respond(exchange, 200, "{\"key\": 1}"))),
                Arguments.of("huge", doing(exchange -> respond(exchange, 200, " ".repeat(300_000) + "{}"))),
                Arguments.of("elsewhere", doing(exchange -> {
                    exchange.getResponseHeaders().set("Location", "/keys");
                    respond(exchange, 302, "");
                })),
                Arguments.of("broken off", doing(HttpExchange::close)),
                Arguments.of("silence", doing(exchange -> {})),
                Arguments.of("a body that never ends", doing(TestKeyServer::trickle)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outages")
    void whileTheServerIsAwayKnownKeysServeOn(String what, Behaviour outage) {
        server.publish(KEY);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
        server.doing(outage);
        clock.passes(Duration.ofSeconds(1));

        assertThat(keys.refresh().join()).isFalse();

        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
        assertThat(signatureBy(FORGED)).isEqualTo(Signature.WRONG);
        assertThat(keys.areKnown()).isTrue();
        assertThatNobodyCanTell(OTHER);
        assertThat(incidents.count(Incident.KEYS_UNAVAILABLE)).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outages")
    void withoutAnyKeysNobodyCanTell(String what, Behaviour outage) {
        server.doing(outage);

        assertThatNobodyCanTell(KEY);
        assertThat(keys.areKnown()).isFalse();

        server.publish(KEY);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
    }

    @Test
    void keysServeOnForHalfADayOnly() {
        server.publish(KEY);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
        server.doing(exchange -> respond(exchange, 500, ""));

        clock.passes(Duration.ofHours(12).minusMinutes(2));
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
        clock.passes(Duration.ofMinutes(2));
        assertThatNobodyCanTell(KEY);
        assertThat(keys.areKnown()).isFalse();
    }

    @Test
    void aNewKeyIsAcceptedAtOnceAndAWithdrawnOneNoLonger() {
        server.publish(KEY);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
        server.publish(OTHER);

        assertThat(signatureBy(OTHER)).isEqualTo(Signature.GOOD);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.KEY_UNKNOWN);
    }

    @Test
    void aNewKeyIsAcceptedAlsoWhenTheClockWasPutBack() {
        server.publish(KEY);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
        server.publish(OTHER);
        clock.passes(Duration.ofHours(-1));

        assertThat(signatureBy(OTHER)).isEqualTo(Signature.GOOD);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.KEY_UNKNOWN);
    }

    @Test
    void aNewKeyIsFoundAlsoWhereKeysHaveNoNames() {
        server.publish(ecKey(null));
        ECKey next = ecKey(null);
        assertThat(signatureBy(next)).isEqualTo(Signature.KEY_UNKNOWN);
        server.publish(next);

        assertThat(signatureBy(next)).isEqualTo(Signature.GOOD);
        server.doing(exchange -> respond(exchange, 500, ""));
        assertThat(signatureBy(ecKey(null))).isEqualTo(Signature.KEY_UNKNOWN);
    }

    @Test
    void aThousandMadeUpKeysCauseAFewFetchesOnly() {
        server.publish(KEY);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);

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
        assertThat(signatureBy(KEY)).isEqualTo(Signature.KEY_UNKNOWN);

        server.publish(new ECKey.Builder(KEY).algorithm(JWSAlgorithm.ES384).build(), OTHER);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.KEY_UNKNOWN);
        server.publish(new ECKey.Builder(KEY).algorithm(JWSAlgorithm.ES256).build(), OTHER);
        assertThat(signatureBy(KEY)).isEqualTo(Signature.GOOD);
    }

    @Test
    void everyIssuersKeysCount() {
        server.publish(KEY);
        try (TestKeyServer second = TestKeyServer.start().publish(OTHER)) {
            TokenKeys both = new TokenKeys(List.of(), List.of(issuer(server), issuer(second)));

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

    private static Behaviour doing(Behaviour behaviour) {
        return behaviour;
    }

    private void assertThatNobodyCanTell(ECKey key) {
        assertThatThrownBy(() -> signatureBy(key))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(KeysUnavailableException.class);
    }

    /** Later than the last fetch, so that the next one need not wait. */
    private Signature signatureBy(ECKey key) {
        clock.passes(Duration.ofSeconds(1));
        return keys.signatureOf(token(key)).join();
    }

    private static SentToken token(ECKey key) {
        String text = signed(key, claims(""));
        return SentToken.parse(text, SentToken.digestOf(text)).orElseThrow();
    }
}
