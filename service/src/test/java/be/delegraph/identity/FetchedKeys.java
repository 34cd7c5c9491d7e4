// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.testing.TestTokens.claims;
import static be.delegraph.testing.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.problem.CountedIncidents;
import be.delegraph.testing.TestKeyServer;
import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.security.token.jwt.signature.jwks.JwksSignatureConfigurationProperties;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Keys fetched from a server that does what servers do. */
record FetchedKeys(TestKeyServer server, CountedIncidents incidents, PassingClock clock, TokenKeys keys)
        implements AutoCloseable {

    static FetchedKeys start() {
        TestKeyServer server = TestKeyServer.start();
        CountedIncidents incidents = new CountedIncidents();
        PassingClock clock = new PassingClock();
        IssuerKeys issuer = issuer(server, incidents, clock);
        return new FetchedKeys(server, incidents, clock, new TokenKeys(List.of(), List.of(issuer)));
    }

    /** The keys of another server, too. */
    TokenKeys and(TestKeyServer second) {
        return new TokenKeys(List.of(), List.of(issuer(server, incidents, clock), issuer(second, incidents, clock)));
    }

    static SentToken token(ECKey key) {
        String text = signed(key, claims(""));
        return SentToken.parse(text, SentToken.digestOf(text)).orElseThrow();
    }

    /** Later than the last fetch, so that the next one need not wait. */
    Signature signatureBy(ECKey key) {
        clock.passes(Duration.ofSeconds(1));
        return keys.signatureOf(token(key)).join();
    }

    void assertThatNobodyCanTell(ECKey key) {
        assertThatThrownBy(() -> signatureBy(key))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(KeysUnavailableException.class);
    }

    private static IssuerKeys issuer(TestKeyServer server, CountedIncidents incidents, PassingClock clock) {
        JwksSignatureConfigurationProperties configuration = new JwksSignatureConfigurationProperties("issuer");
        configuration.setUrl(server.url());
        return new IssuerKeys(configuration, incidents.incidents(), clock);
    }

    @Override
    public void close() {
        server.close();
    }
}
