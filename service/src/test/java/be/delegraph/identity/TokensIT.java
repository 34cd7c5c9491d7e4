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
import static be.delegraph.testing.TestTokens.ecKey;
import static be.delegraph.testing.TestTokens.rsaKey;
import static be.delegraph.testing.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.OutsideIssuer;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a real installation runs it: an issuer elsewhere, whose keys it fetches. */
class TokensIT {

    private static final ECKey KEY = ecKey("ec");
    private static final RSAKey RSA_KEY = rsaKey("rsa");

    private static final OutsideIssuer issuer = OutsideIssuer.start(KEY, RSA_KEY);

    @RegisterExtension
    static final ServiceExtension service =
            ServiceExtension.on(ScreeningWorld.WORLD).trusting(issuer.server());

    @Test
    void theIssuersTokensAreAccepted() throws JOSEException {
        assertThat(ask(signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(KEY), claims("")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(RSA_KEY), claims("")))
                        .statusCode())
                .isEqualTo(200);
    }

    static Stream<Arguments> unacceptable() throws JOSEException {
        Instant now = Instant.now();
        ECKey foreign = ecKey("ec");
        String good = signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(KEY), claims(""));
        return Stream.of(
                Arguments.of("unsigned", new PlainJWT(issuer.claims(it -> it)).serialize()),
                Arguments.of("foreign key", signed(JWSAlgorithm.ES256, "ec", new ECDSASigner(foreign), claims(""))),
                Arguments.of("wrong issuer", issuer.token(it -> it.issuer("https://elsewhere.test"))),
                Arguments.of("no issuer", issuer.token(it -> it.issuer(null))),
                Arguments.of("the sandbox's issuer", issuer.token(it -> it.issuer("urn:delegraph:sandbox"))),
                Arguments.of("wrong audience", issuer.token(it -> it.audience("elsewhere"))),
                Arguments.of("no audience", issuer.token(it -> it.audience((String) null))),
                Arguments.of("expired", issuer.token(it -> it.expirationTime(Date.from(now.minusSeconds(31))))),
                Arguments.of("never expires", issuer.token(it -> it.expirationTime(null))),
                Arguments.of("not yet valid", issuer.token(it -> it.notBeforeTime(Date.from(now.plusSeconds(60))))),
                Arguments.of("RS512", signed(JWSAlgorithm.RS512, "rsa", new RSASSASigner(RSA_KEY), claims(""))),
                Arguments.of("PS256", signed(JWSAlgorithm.PS256, "rsa", new RSASSASigner(RSA_KEY), claims(""))),
                Arguments.of(
                        "a public key as a secret",
                        signed(
                                JWSAlgorithm.HS256,
                                "rsa",
                                new MACSigner(RSA_KEY.toRSAPublicKey().getEncoded()),
                                claims(""))),
                Arguments.of("without signature", good.substring(0, good.lastIndexOf('.') + 1)),
                Arguments.of("altered", good.substring(0, good.lastIndexOf('.')) + "." + "A".repeat(86)),
                Arguments.of("padded", good + "=="),
                Arguments.of("with a character that decoders pass over", good + "*"),
                Arguments.of("garbage", "garbage"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unacceptable")
    void anyOtherTokenIsRefused(String what, String token) {
        HttpResponse<String> response = ask(token);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"delegraph\", error=\"invalid_token\"");
        assertThat(json(response).get("type").textValue()).isEqualTo("urn:delegraph:problem:unauthenticated");
    }

    static Stream<Arguments> times() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of(now - 25, "", true),
                Arguments.of(now - 31, "", false),
                Arguments.of("9e18", "", true),
                Arguments.of("9223372036854775807", "", true),
                Arguments.of("-9e18", "", false),
                Arguments.of("-9223372036854775808", "", false),
                Arguments.of(0, "", false),
                Arguments.of(now + 100 + ".75", "", true),
                Arguments.of("\"" + (now + 100) + "\"", "", false),
                Arguments.of("null", "", false),
                Arguments.of("true", "", false),
                Arguments.of("[" + (now + 100) + "]", "", false),
                Arguments.of("1e999", "", false),
                Arguments.of(now + 100, ",\"nbf\":" + (now + 25), true),
                Arguments.of(now + 100, ",\"nbf\":" + (now + 60), false),
                Arguments.of(now + 100, ",\"nbf\":9e18", false),
                Arguments.of(now + 100, ",\"nbf\":9223372036854775807", false),
                Arguments.of(now + 100, ",\"nbf\":-9e18", true),
                Arguments.of(now + 100, ",\"nbf\":\"soon\"", false),
                Arguments.of(now + 100, ",\"iat\":" + (now + 25), true),
                Arguments.of(now + 100, ",\"iat\":" + (now + 60) + ".5", false),
                Arguments.of(now + 100, ",\"iat\":9e18", false),
                Arguments.of(now + 100, ",\"iat\":{}", false));
    }

    @ParameterizedTest(name = "exp {0}{1}")
    @MethodSource("times")
    void clocksMayBeHalfAMinuteApartAndNoNumberOverflows(Object expires, String more, boolean good) {
        String token = signed(KEY, claims(more, expires.toString(), "[\"AUDITOR\"]"));

        assertThat(ask(token).statusCode()).isEqualTo(good ? 200 : 401);
        assertThat(ask(token).statusCode()).isEqualTo(good ? 200 : 401);
    }

    @Test
    void aSubjectIsNotNeeded() {
        assertThat(ask(issuer.token(it -> it.subject(null))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER", "Bearer"})
    void theSchemesLetterCaseDoesNotMatter(String scheme) {
        assertThat(ask(List.of(scheme + " " + issuer.token(it -> it))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneTokenIsSentAndNoOtherCredentials() {
        String good = "Bearer " + issuer.token(it -> it);

        assertThat(ask(List.of(good, good)).statusCode()).isEqualTo(401);
        assertThat(ask(List.of("Basic YTpi", good)).statusCode()).isEqualTo(401);
        assertThat(ask(List.of("Basic YTpi")).statusCode()).isEqualTo(401);
        assertThat(ask(List.of("Bearer ")).statusCode()).isEqualTo(401);
    }

    @Test
    void theSandboxsEndpointDoesNotExist() {
        HttpRequest.Builder request = service.request("/sandbox/token").POST(body("{\"caller\": \"auditor\"}"));
        assertThat(service.send(request.build()).statusCode()).isEqualTo(401);
        assertThat(service.send(request.header("Authorization", "Bearer " + issuer.token(it -> it))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> ask(String token) {
        return ask(List.of("Bearer " + token));
    }

    private static HttpResponse<String> ask(List<String> credentials) {
        HttpRequest.Builder request = service.request("/access/v1/evaluation");
        credentials.forEach(each -> request.header("Authorization", each));
        return service.send(
                request.POST(body(question(ANNA, APPLICATION, CAMPUS))).build());
    }
}
