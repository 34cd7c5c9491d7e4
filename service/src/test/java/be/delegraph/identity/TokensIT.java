// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.RunningService.body;
import static be.delegraph.RunningService.json;
import static be.delegraph.ScreeningWorld.ANNA;
import static be.delegraph.ScreeningWorld.APPLICATION;
import static be.delegraph.ScreeningWorld.CAMPUS;
import static be.delegraph.ScreeningWorld.OTHER_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.RunningService;
import be.delegraph.ScreeningWorld;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a real installation runs it: an issuer elsewhere, whose keys it fetches. */
class TokensIT {

    private static final String ISSUER = "https://issuer.test/oauth2";
    private static final String AUDIENCE = "delegraph-test";

    private static HttpServer issuer;
    private static ECKey key;
    private static RSAKey rsaKey;
    private static RunningService service;

    @BeforeAll
    static void start() throws JOSEException, IOException {
        key = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        rsaKey = new RSAKeyGenerator(2048).keyID("rsa").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(List.of(key, rsaKey)).toString(true).getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        ScreeningWorld.create();
        service = RunningService.start(properties());
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.stop(0);
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(RunningService.on(Neo4jForTests.connection()));
        properties.put("micronaut.security.token.jwt.claims-validators.issuer", ISSUER);
        properties.put("micronaut.security.token.jwt.claims-validators.audience", AUDIENCE);
        properties.put(
                "micronaut.security.token.jwt.signatures.jwks.issuer.url",
                "http://localhost:" + issuer.getAddress().getPort() + "/keys");
        properties.put("delegraph.portals[0].client-id", "Portal.One");
        properties.put("delegraph.portals[0].applications", List.of(APPLICATION));
        properties.put("delegraph.portals[1].client-id", "portal.one");
        properties.put("delegraph.portals[1].applications", List.of(OTHER_APPLICATION));
        return properties;
    }

    @Test
    void theIssuersTokensAreAccepted() throws JOSEException {
        assertThat(ask(signed(claims(it -> it), JWSAlgorithm.ES256, new ECDSASigner(key), "ec"))
                        .statusCode())
                .isNotIn(401, 403);
        assertThat(ask(signed(claims(it -> it), JWSAlgorithm.RS256, new RSASSASigner(rsaKey), "rsa"))
                        .statusCode())
                .isNotIn(401, 403);
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
                Arguments.of("expired", token(it -> it.expirationTime(Date.from(now.minusSeconds(2))))),
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

    @Test
    void aPortalIsBoundByItsExactClientId() throws JOSEException {
        assertThat(ask(portal("client_id", "Portal.One"), APPLICATION).statusCode())
                .isNotEqualTo(403);
        assertThat(ask(portal("azp", "Portal.One"), APPLICATION).statusCode()).isNotEqualTo(403);
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

        assertThat(ask(manager).statusCode()).isNotIn(401, 403);
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
        return service.send(service.request("/access/v1/evaluation")
                .header("Authorization", "Bearer " + token)
                .POST(body("""
                        {"subject": {"type": "person", "id": "%s"}, "action": {"name": "%s"},
                         "resource": {"type": "unit", "id": "%s"}}
                        """.formatted(ANNA, application, CAMPUS)))
                .build());
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
