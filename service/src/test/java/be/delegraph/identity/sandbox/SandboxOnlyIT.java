// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import static be.delegraph.RunningService.body;
import static be.delegraph.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.RunningService;
import be.delegraph.ScreeningWorld;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.problem.StartRefusedException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

/** Tokens for whoever asks, and therefore in a sandbox only. */
class SandboxOnlyIT {

    @BeforeEach
    void markTheDatabase() {
        ScreeningWorld.create();
    }

    @Test
    void aTokenIsIssuedForEveryKnownCallerOnly() {
        try (RunningService service = RunningService.inSandbox()) {
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
        try (Driver driver = Neo4jForTests.connection().driver()) {
            driver.executableQuery("MATCH (mark:Sandbox) DELETE mark").execute();
        }
        assertRefused(Map.of(), "no (:Sandbox) node");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    issuer,   claims-validators.issuer
                    audience, claims-validators.audience
                    keys,     signatures.jwks
                    """)
    void elsewhereItTakesAnIssuerAnAudienceAndKeys(String missing, String told) {
        Map<String, Object> properties = new HashMap<>(RunningService.on(Neo4jForTests.connection()));
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
}
