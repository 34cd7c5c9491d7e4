// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.problem.StartRefusedException;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.TestGraph;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens for whoever asks, and therefore in a sandbox only. */
class SandboxOnlyIT {

    @BeforeEach
    void markTheDatabase() {
        ScreeningWorld.WORLD.create();
    }

    @Test
    void aTokenIsIssuedForEveryKnownCallerOnly() {
        try (RunningService service = RunningService.inSandbox(Neo4jForTests.connection(), Map.of())) {
            HttpResponse<String> token = ask(service, "{\"caller\": \"auditor\"}");
            assertThat(token.statusCode()).isEqualTo(200);
            assertThat(json(token).get("token_type").textValue()).isEqualTo("Bearer");
            assertThat(json(token).get("expires_in").intValue()).isEqualTo(3600);

            for (String unknown : new String[] {"{\"caller\": \"nobody\"}", "{}", "{\"caller\": null}"}) {
                HttpResponse<String> refusal = ask(service, unknown);
                assertThat(refusal.statusCode()).isEqualTo(400);
                assertThat(json(refusal).get("detail").textValue()).contains("auditor", "portal-screening");
            }
            assertThat(ask(service, "").statusCode()).isEqualTo(400);
            assertThat(ask(service, "[").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aTokenIsIssuedUnderLocalNamesAndToPagesOfThisMachineOnly() throws IOException {
        try (RunningService service = RunningService.inSandbox(Neo4jForTests.connection(), Map.of())) {
            assertThat(statusLine(service, "Host: LOCALHOST")).endsWith("200 OK");
            for (String local : new String[] {"localhost:8080", "127.0.0.1:1", "[::1]:28080"}) {
                assertThat(statusLine(service, "Host: " + local)).as(local).endsWith("200 OK");
                assertThat(statusLine(service, "Host: " + local, "Origin: http://" + local))
                        .as(local)
                        .endsWith("200 OK");
            }
            for (String foreign : new String[] {
                "elsewhere.example",
                "elsewhere.example:8080",
                "localhost.elsewhere.example",
                "127.0.0.1.elsewhere.example",
                "127.0.0.2",
                "10.0.0.1",
                "[::2]"
            }) {
                assertThat(statusLine(service, "Host: " + foreign)).as(foreign).endsWith("403 Forbidden");
                assertThat(statusLine(service, "Host: localhost", "Origin: http://" + foreign))
                        .as(foreign)
                        .endsWith("403 Forbidden");
                assertThat(statusLine(service, "Host: " + foreign, "Origin: http://" + foreign))
                        .as(foreign)
                        .endsWith("403 Forbidden");
            }
            assertThat(statusLine(service, "Host: localhost@elsewhere.example")).endsWith("400 Bad Request");
            assertThat(statusLine(service, "Host: localhost", "Origin: null")).endsWith("403 Forbidden");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    micronaut.server.host,                                      0.0.0.0,                  listens beyond
                    micronaut.security.token.jwt.claims-validators.issuer,      https://issuer.test,      a real issuer
                    micronaut.security.token.jwt.claims-validators.audience,    elsewhere,                a real issuer
                    micronaut.security.token.jwt.signatures.jwks.issuer.url,    https://issuer.test/keys, a real issuer
                    micronaut.security.token.jwt.signatures.secret.validation.secret, 01234567890123456789012345678901, a real issuer
                    delegraph.sandbox.callers,                                  /nowhere/callers.yaml,    cannot be read
                    """)
    void itDoesNotStartWhereItLooksLikeARealInstallation(String property, String value, String why) {
        assertRefused(Map.of(property, value), why);
    }

    @Test
    void itDoesNotStartOnADatabaseWithoutTheMark() {
        new TestGraph().run("MATCH (mark:Sandbox) DELETE mark");
        assertRefused(Map.of(), "no (:Sandbox) node");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    issuer,   claims-validators.issuer (MICRONAUT_SECURITY_TOKEN_JWT_CLAIMS_VALIDATORS_ISSUER) is missing
                    audience, claims-validators.audience
                    keys,     signatures.jwks
                    """)
    void elsewhereItTakesAnIssuerAnAudienceAndKeys(String missing, String told) {
        Map<String, Object> properties = RunningService.on(Neo4jForTests.connection());
        Map<String, String> needed = Map.of(
                "issuer", "micronaut.security.token.jwt.claims-validators.issuer",
                "audience", "micronaut.security.token.jwt.claims-validators.audience",
                "keys", "micronaut.security.token.jwt.signatures.jwks.issuer.url");
        needed.values().forEach(property -> properties.put(property, "https://issuer.test"));
        properties.remove(needed.get(missing));

        assertThatThrownBy(() -> RunningService.start(properties).close())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(told);
    }

    private static void assertRefused(Map<String, Object> properties, String why) {
        assertThatThrownBy(() -> RunningService.inSandbox(Neo4jForTests.connection(), properties)
                        .close())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("\n");
    }

    private static HttpResponse<String> ask(RunningService service, String body) {
        return service.send(service.request("/sandbox/token").POST(body(body)).build());
    }

    /** By hand: Java's own client sends no {@code Host} but the true one. */
    private static String statusLine(RunningService service, String... headers) throws IOException {
        String body = "{\"caller\": \"auditor\"}";
        String request = "POST /sandbox/token HTTP/1.1\r\n" + String.join("\r\n", headers)
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket =
                new Socket(service.address().getHost(), service.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
