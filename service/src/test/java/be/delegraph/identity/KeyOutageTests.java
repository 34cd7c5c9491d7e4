// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.testing.TestKeyServer.respond;
import static be.delegraph.testing.TestTokens.ecKey;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.problem.Incident;
import be.delegraph.testing.TestKeyServer;
import be.delegraph.testing.TestKeyServer.Behaviour;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys serve on while their server is away, whatever it does instead. */
class KeyOutageTests {

    private static final ECKey KEY = ecKey("one");
    private static final ECKey FORGED = ecKey("one");
    private static final ECKey OTHER = ecKey("other");
    private static final OctetSequenceKey SECRET =
            new OctetSequenceKey.Builder(new byte[32]).keyID("one").build();

    @AutoClose
    private final FetchedKeys fetched = FetchedKeys.start();

    private final TestKeyServer server = fetched.server();
    private final PassingClock clock = fetched.clock();
    private final TokenKeys keys = fetched.keys();

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
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
        server.doing(outage);
        clock.passes(Duration.ofSeconds(1));

        assertThat(keys.refresh().join()).isFalse();

        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
        assertThat(fetched.signatureBy(FORGED)).isEqualTo(Signature.WRONG);
        assertThat(keys.areKnown()).isTrue();
        fetched.assertThatNobodyCanTell(OTHER);
        assertThat(fetched.incidents().count(Incident.KEYS_UNAVAILABLE)).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outages")
    void withoutAnyKeysNobodyCanTell(String what, Behaviour outage) {
        server.doing(outage);

        fetched.assertThatNobodyCanTell(KEY);
        assertThat(keys.areKnown()).isFalse();

        server.publish(KEY);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
    }

    @Test
    void keysServeOnForHalfADayOnly() {
        server.publish(KEY);
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
        server.doing(exchange -> respond(exchange, 500, ""));

        clock.passes(Duration.ofHours(12).minusMinutes(2));
        assertThat(fetched.signatureBy(KEY)).isEqualTo(Signature.GOOD);
        clock.passes(Duration.ofMinutes(2));
        fetched.assertThatNobodyCanTell(KEY);
        assertThat(keys.areKnown()).isFalse();
    }

    private static Behaviour doing(Behaviour behaviour) {
        return behaviour;
    }
}
