// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.testing.Questions.question;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static be.delegraph.testing.TestTokens.claims;
import static be.delegraph.testing.TestTokens.rsaKey;
import static be.delegraph.testing.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.problem.StartRefusedException;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceClient;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestKeyServer;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers see while the issuer's keys come and go. */
class KeysAwayIT {

    private static final String KEYS = "micronaut.security.token.jwt.signatures.jwks.issuer.url";
    private static final RSAKey KEY = rsaKey("one");
    private static final RSAKey FORGED = rsaKey("one");
    private static final RSAKey NEXT = rsaKey("next");

    private final TestKeyServer server = TestKeyServer.start();

    @RegisterExtension
    final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD).trusting(server);

    @Test
    void withoutKeysCallersAreToldToComeBackAndServedOnceThereAreSome() {
        HttpResponse<String> response = ask(KEY);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(json(response).get("type").textValue()).isEqualTo("urn:delegraph:problem:keys-unavailable");
        assertThat(status("/health/readiness")).isEqualTo(503);
        assertThat(status("/health/liveness")).isEqualTo(200);

        server.publish(KEY);
        assertThat(ask(KEY).statusCode()).isEqualTo(200);
        assertThat(service.bean(TokenKeys.class).areKnown()).isTrue();
        assertThat(service.send(service.request("/prometheus")
                                .header("Authorization", "Bearer " + signed(KEY, operator()))
                                .build())
                        .body())
                .containsPattern("delegraph_incidents_total\\{incident=\"keys_unavailable\"} [1-9]");
    }

    @Test
    void whileTheServerIsAwayNothingChangesForCallersNorForForgers() {
        server.publish(KEY);
        assertThat(ask(KEY).statusCode()).isEqualTo(200);
        server.publish("<html>Sign in</html>");

        assertThat(ask(NEXT).statusCode()).isEqualTo(503);
        assertThat(ask(KEY).statusCode()).isEqualTo(200);
        assertThat(ask(FORGED).statusCode()).isEqualTo(401);
    }

    @Test
    void aNewKeyIsAcceptedWithoutASingleRefusalAlsoAmongMadeUpOnes() {
        server.publish(KEY);
        assertThat(ask(KEY).statusCode()).isEqualTo(200);
        server.publish(KEY, NEXT);
        RSAKey madeUp = new RSAKey.Builder(FORGED).keyID("made up").build();

        List<Integer> statuses = IntStream.range(0, 16)
                .parallel()
                .mapToObj(each -> ask(each % 8 == 0 ? NEXT : madeUp).statusCode())
                .toList();

        assertThat(statuses)
                .isEqualTo(IntStream.range(0, 16)
                        .mapToObj(each -> each % 8 == 0 ? 200 : 401)
                        .toList());
    }

    @Test
    void whereNobodyIsAskedForATokenNoneIsLookedAt() {
        for (String token : new String[] {signed(KEY, claims("")), "garbage"}) {
            assertThat(service.send(service.request("/health/liveness")
                                    .header("Authorization", "Bearer " + token)
                                    .build())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issuer.test/keys",
                "file:///etc/passwd",
                "https://issuer test/keys",
                "https://my_issuer/keys",
                "https://issuer.test/keys?a=|"
            })
    void anAddressThatKeysCannotBeFetchedFromIsRefusedAtTheStart(String address) {
        Map<String, Object> properties = RunningService.on(Neo4jForTests.connection());
        properties.putAll(server.properties());
        properties.put(KEYS, address);

        assertThatThrownBy(() -> RunningService.start(properties).close())
                .rootCause()
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(KEYS)
                .message()
                .doesNotContain("\n");
    }

    private int status(String path) {
        return service.send(service.request(path).build()).statusCode();
    }

    private HttpResponse<String> ask(RSAKey key) {
        return service.send(asking(service, signed(key, claims(""))));
    }

    private static HttpRequest asking(ServiceClient service, String token) {
        return service.request("/access/v1/evaluation")
                .header("Authorization", "Bearer " + token)
                .POST(body(question(ANNA, APPLICATION, CAMPUS)))
                .build();
    }

    private static String operator() {
        return claims("", "9e18", "[\"OPERATOR\"]");
    }
}
