// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ScreeningWorld.OTHER_APPLICATION;
import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static be.delegraph.testing.TestTokens.AUDIENCE;
import static be.delegraph.testing.TestTokens.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestKeyServer;
import be.delegraph.testing.TestTokens;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a real installation runs it: an issuer elsewhere, whose keys it fetches. */
class TokensIT {

    private static final ECKey key = TestTokens.ecKey("ec");
    private static final RSAKey rsaKey = TestTokens.rsaKey("rsa");
    private static final TestKeyServer issuer = TestKeyServer.start().publish(key, rsaKey);

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD)
            .trusting(issuer)
            .with("delegraph.portals[0].client-id", "Portal.One")
            .with("delegraph.portals[0].applications", List.of(APPLICATION))
            .with("delegraph.portals[1].client-id", "portal.one")
            .with("delegraph.portals[1].applications", List.of(OTHER_APPLICATION));

    @Test
    void theIssuersTokensAreAccepted() throws JOSEException {
        assertThat(ask(signed(claims(it -> it), JWSAlgorithm.ES256, new ECDSASigner(key), "ec"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(signed(claims(it -> it), JWSAlgorithm.RS256, new RSASSASigner(rsaKey), "rsa"))
                        .statusCode())
                .isEqualTo(200);
    }

    static Stream<Arguments> unacceptable() throws JOSEException {
        Instant now = Instant.now();
        ECKey foreign = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        String good = signed(claims(it -> it), JWSAlgorithm.ES256, new ECDSASigner(key), "ec");
        return Stream.of(
                Arguments.of("unsigned", new PlainJWT(claims(it -> it)).serialize()),
                Arguments.of(
                        "foreign key", signed(claims(it -> it), JWSAlgorithm.ES256, new ECDSASigner(foreign), "ec")),
                Arguments.of("wrong issuer", token(it -> it.issuer("https://elsewhere.test"))),
                Arguments.of("no issuer", token(it -> it.issuer(null))),
                Arguments.of("the sandbox's issuer", token(it -> it.issuer("urn:delegraph:sandbox"))),
                Arguments.of("wrong audience", token(it -> it.audience("elsewhere"))),
                Arguments.of("no audience", token(it -> it.audience((String) null))),
                Arguments.of("expired", token(it -> it.expirationTime(Date.from(now.minusSeconds(31))))),
                Arguments.of("never expires", token(it -> it.expirationTime(null))),
                Arguments.of("not yet valid", token(it -> it.notBeforeTime(Date.from(now.plusSeconds(60))))),
                Arguments.of("RS512", signed(claims(it -> it), JWSAlgorithm.RS512, new RSASSASigner(rsaKey), "rsa")),
                Arguments.of("PS256", signed(claims(it -> it), JWSAlgorithm.PS256, new RSASSASigner(rsaKey), "rsa")),
                Arguments.of(
                        "a public key as a secret",
                        signed(
                                claims(it -> it),
                                JWSAlgorithm.HS256,
                                new MACSigner(rsaKey.toRSAPublicKey().getEncoded()),
                                "rsa")),
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
        String token = TestTokens.signed(key, TestTokens.claims(more, expires.toString(), "[\"AUDITOR\"]"));

        assertThat(ask(token).statusCode()).isEqualTo(good ? 200 : 401);
        assertThat(ask(token).statusCode()).isEqualTo(good ? 200 : 401);
    }

    @Test
    void aSubjectIsNotNeeded() throws JOSEException {
        assertThat(ask(token(it -> it.subject(null))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "AUDITOR"                  | 200
                    ["OPERATOR", "AUDITOR"]    | 200
                    []                         | 403
                    [["AUDITOR"]]              | 401
                    ["AUDITOR", null]          | 401
                    ["AUDITOR", 1]             | 401
                    null                       | 401
                    1                          | 401
                    {"AUDITOR": true}          | 401
                    """)
    void rolesAreNamesOrNothing(String roles, int status) {
        String expires = Instant.now().plusSeconds(60).getEpochSecond() + "";

        assertThat(ask(TestTokens.signed(key, TestTokens.claims("", expires, roles)))
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "BEARER", "Bearer"})
    void theSchemesLetterCaseDoesNotMatter(String scheme) throws JOSEException {
        assertThat(ask(List.of(scheme + " " + token(it -> it))).statusCode()).isEqualTo(200);
    }

    @Test
    void oneTokenIsSentAndNoOtherCredentials() throws JOSEException {
        String good = "Bearer " + token(it -> it);

        assertThat(ask(List.of(good, good)).statusCode()).isEqualTo(401);
        assertThat(ask(List.of("Basic YTpi", good)).statusCode()).isEqualTo(401);
        assertThat(ask(List.of("Basic YTpi")).statusCode()).isEqualTo(401);
        assertThat(ask(List.of("Bearer ")).statusCode()).isEqualTo(401);
    }

    @Test
    void rolesMayBeNested() {
        Map<String, Object> properties = RunningService.on(Neo4jForTests.connection());
        properties.putAll(issuer.properties());
        properties.put("delegraph.identity.roles-claim", "realm_access.roles");
        String token = TestTokens.signed(
                key, TestTokens.claims(",\"realm_access\":{\"roles\":[\"OPERATOR\"]}", "9e18", "[\"AUDITOR\"]"));
        try (RunningService keycloaks = RunningService.start(properties)) {
            HttpRequest.Builder request = keycloaks.request("/prometheus").header("Authorization", "Bearer " + token);
            assertThat(keycloaks.send(request.build()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortalIsBoundByItsExactClientId() throws JOSEException {
        assertThat(ask(portal("client_id", "Portal.One"), APPLICATION).statusCode())
                .isEqualTo(200);
        assertThat(ask(portal("azp", "Portal.One"), APPLICATION).statusCode()).isEqualTo(200);
        assertThat(ask(portal("client_id", "portal.one"), APPLICATION).statusCode())
                .isEqualTo(403);
        assertThat(ask(portal("client_id", "another"), APPLICATION).statusCode())
                .isEqualTo(403);
        assertThat(ask(token(it -> it.claim("roles", List.of("PORTAL"))), APPLICATION)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPortalStaysBoundWhateverElseItsTokenClaims() throws JOSEException {
        String token = token(it -> it.claim("roles", List.of("PORTAL", "MANAGER"))
                .claim("client_id", "Portal.One")
                .claim("egovNRN", "00000090466"));

        assertThat(ask(token, OTHER_APPLICATION).statusCode()).isEqualTo(403);
    }

    @Test
    void aManagerIsWhomTheFederalAuthenticationServiceNames() throws JOSEException {
        String manager = token(it -> it.claim("roles", List.of("MANAGER")).claim("egovNRN", "00000090466"));
        String nobody = token(it -> it.claim("roles", List.of("MANAGER")).claim("egovNRN", "00000090467"));

        assertThat(ask(manager).statusCode()).isEqualTo(200);
        assertThat(ask(nobody).statusCode()).isEqualTo(403);
        assertThat(ask(nobody).body()).doesNotContain("00000090467");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "ADMIN", "isAnonymous()", ""})
    void otherRolesOpenNothing(String role) throws JOSEException {
        assertThat(ask(token(it -> it.claim("roles", List.of(role)))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSandboxsEndpointDoesNotExist() throws JOSEException {
        HttpRequest.Builder request = service.request("/sandbox/token").POST(body("{\"caller\": \"auditor\"}"));
        assertThat(service.send(request.build()).statusCode()).isEqualTo(401);
        assertThat(service.send(request.header("Authorization", "Bearer " + token(it -> it))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> ask(String token) {
        return ask(token, APPLICATION);
    }

    private static HttpResponse<String> ask(String token, String application) {
        return ask(List.of("Bearer " + token), application);
    }

    private static HttpResponse<String> ask(List<String> credentials) {
        return ask(credentials, APPLICATION);
    }

    private static HttpResponse<String> ask(List<String> credentials, String application) {
        HttpRequest.Builder request = service.request("/access/v1/evaluation");
        credentials.forEach(each -> request.header("Authorization", each));
        return service.send(
                request.POST(body("""
                        {"subject": {"type": "person", "id": "%s"}, "action": {"name": "%s"},
                         "resource": {"type": "unit", "id": "%s"}}
                        """.formatted(ANNA, application, CAMPUS))).build());
    }

    private static String portal(String claim, String clientId) throws JOSEException {
        return token(it -> it.claim("roles", List.of("PORTAL")).claim(claim, clientId));
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(claims(change), JWSAlgorithm.ES256, new ECDSASigner(key), "ec");
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(AUDIENCE)
                        .subject("somebody")
                        .claim("roles", List.of("AUDITOR"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300))))
                .build();
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer, String keyId)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
