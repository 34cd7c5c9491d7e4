// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jOptions;
import be.delegraph.fixtures.neo4j.Neo4jProcess;
import be.delegraph.testing.OutsideIssuer;
import be.delegraph.testing.PackagedService;
import be.delegraph.testing.Questions;
import be.delegraph.testing.TestTokens;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jar, told by its environment's variables what an operator tells it. */
class InstallationIT {

    /** Whole and broken templates, and what a shell or a URL would read otherwise. */
    private static final String PASSWORD = "pa${ss-a${HOME}b \\\"%41";

    @AutoClose
    private static Neo4jProcess neo4j;

    @AutoClose
    private static OutsideIssuer issuer;

    @AutoClose
    private static PackagedService service;

    @TempDir
    Path directory;

    @BeforeAll
    static void start(@TempDir Path store) throws IOException {
        Files.createFile(
                store.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(store.resolve("password"), PASSWORD);
        neo4j = Neo4jProcess.start(Neo4jOptions.at(store));
        issuer = OutsideIssuer.start(TestTokens.ecKey("outside"));
        Map<String, String> variables = variables();
        portal(variables, 0, "Portal.One", "heracles, ehealthbox");
        portal(variables, 1, "portal.one", "insisto");
        portal(variables, 10, "portal ${ten}", "evipa");
        portal(variables, 100, "portal-hundred", "belrai,binc");
        variables.put("NEO4J_DATABASE", "");
        variables.put("DELEGRAPH_PUBLIC_URL", "");
        // Those of others: what a machine has, and what Kubernetes tells about services of our names.
        variables.put("A_STRANGER" + "_S".repeat(40), "1");
        variables.put("NEO4J_HOME", "/opt/neo4j");
        variables.put("NEO4J_PORT_7687_TCP_ADDR", "10.0.0.1");
        variables.put("DELEGRAPH_SERVICE_HOST", "10.0.0.2");
        service = PackagedService.start(variables).awaitReady();
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(issuer.variables());
        variables.put("NEO4J_URI", neo4j.boltUri().toString());
        variables.put("NEO4J_PASSWORD", PASSWORD);
        // These tests are about answers, not about how soon they come on a busy machine.
        variables.put("NEO4J_ANSWER_WITHIN", "PT60S");
        return variables;
    }

    private static void portal(Map<String, String> variables, int index, String clientId, String applications) {
        variables.put("DELEGRAPH_PORTALS_" + index + "_CLIENT_ID", clientId);
        variables.put("DELEGRAPH_PORTALS_" + index + "_APPLICATIONS", applications);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Portal.One,     heracles
                    Portal.One,     ehealthbox
                    portal.one,     insisto
                    portal ${ten},  evipa
                    portal-hundred, binc
                    """)
    void everyPortalOfTheVariablesAsksAboutItsApplications(String clientId, String application) {
        assertThat(ask(service, clientId, application).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Portal.One,     insisto
                    portal.one,     heracles
                    portal-hundred, heracles
                    PORTAL.ONE,     heracles
                    portal-2,       heracles
                    """)
    void noPortalAsksAboutOthers(String clientId, String application) {
        assertThat(ask(service, clientId, application).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "/realm", "://", "localhost", "%s/", "%s/x", "https://localhost/realm", "HTTP://"})
    void noOtherNameIsTheIssuers(String name) {
        String token = issuer.token(claims -> claims.issuer(name.formatted(issuer.name())));

        assertThat(service.ask(token, question("heracles")).statusCode()).isEqualTo(401);
    }

    @Test
    void anIssuersNameThatIsNearlyRightIsSaidOnceWithBoth() {
        String nearly = issuer.name() + "/";
        for (int time = 0; time < 3; time++) {
            service.ask(issuer.token(claims -> claims.issuer(nearly)), question("heracles"));
        }

        assertThat(Pattern.compile("WARN .*they name their issuer .*, configured is " + issuer.name())
                        .matcher(service.output())
                        .results())
                .hasSize(1);
    }

    @Test
    void thePasswordIsNowhereInTheOutput() {
        assertThat(service.output()).isNotEmpty().doesNotContain(PASSWORD).doesNotContain("pa$");
    }

    @Test
    void aFileConfiguresPortalsAndPasswordToo() throws IOException {
        Path file = Files.writeString(directory.resolve("delegraph.yml"), """
                neo4j:
                  password: '%s'
                delegraph:
                  portals:
                    - client-id: from-a-file
                      applications: [heracles, ehealthbox]
                    - client-id: From-a-file
                      applications: insisto
                """.formatted(PASSWORD));
        Map<String, String> variables = variables();
        variables.put("NEO4J_PASSWORD", "");
        variables.put("MICRONAUT_CONFIG_FILES", file.toString());
        try (PackagedService configured = PackagedService.start(variables).awaitReady()) {
            assertThat(ask(configured, "from-a-file", "ehealthbox").statusCode())
                    .isEqualTo(200);
            assertThat(ask(configured, "From-a-file", "insisto").statusCode()).isEqualTo(200);
            assertThat(ask(configured, "From-a-file", "heracles").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void soDoesJson() {
        Map<String, String> variables = variables();
        variables.put("MICRONAUT_APPLICATION_JSON", """
                {"delegraph": {"portals": [
                  {"client-id": "from-json", "applications": ["heracles"]},
                  {"client-id": "other", "applications": "insisto, heracles"}]}}""");
        try (PackagedService configured = PackagedService.start(variables).awaitReady()) {
            assertThat(ask(configured, "from-json", "heracles").statusCode()).isEqualTo(200);
            assertThat(ask(configured, "other", "heracles").statusCode()).isEqualTo(200);
            assertThat(ask(configured, "from-json", "insisto").statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    DELEGRAPH_PORTALS_0_CLIENT_ID,                    a,           DELEGRAPH_PORTALS_0_APPLICATIONS
                    NEO4J_PASSWORD,                                   'wrong${ss', does not let in the user neo4j
                    MICRONAUT_SERVER_PORT,                            eighty,      MICRONAUT_SERVER_PORT
                    MICRONAUT_SERVER_PORT,                            77777,       MICRONAUT_SERVER_PORT
                    MICRONAUT_APPLICATION_JSON,                       '{"neo4j": {"password": secret}}', MICRONAUT_APPLICATION_JSON
                    MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_JWKS_ISSUER_URL, ftp://keys, SIGNATURES_JWKS_ISSUER_URL
                    MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_SECRET_OWN_SECRET, 'a secret of 32 characters or more', SIGNATURES_SECRET
                    """)
    void whatIsWrongRefusesTheStartInOneLine(String variable, String value, String told) {
        Map<String, String> variables = variables();
        variables.put("NEO4J_WAIT_AT_START", "PT0S");
        variables.put(variable, value);
        assertRefused(variables, told, value);
    }

    @Test
    void aSecretAsOnlyKeyRefusesTheStart() {
        Map<String, String> variables = variables();
        variables.put("MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_JWKS_ISSUER_URL", "");
        variables.put("MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_SECRET_OWN_SECRET", "x".repeat(64));
        assertRefused(variables, "MICRONAUT_SECURITY_TOKEN_JWT_SIGNATURES_SECRET", "xxx");
    }

    @Test
    void aBrokenFileIsNotRepeated() throws IOException {
        Path file = Files.writeString(directory.resolve("broken.yml"), "neo4j:\n  password: \"a secret\n");
        Map<String, String> variables = variables();
        variables.put("MICRONAUT_CONFIG_FILES", file.toString());
        assertRefused(variables, "no YAML", "a secret");
    }

    private static void assertRefused(Map<String, String> variables, String told, String value) {
        try (PackagedService refused = PackagedService.start(variables)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            List<String> lines = refused.output()
                    .lines()
                    .filter(line -> !line.contains(" INFO "))
                    .toList();
            assertThat(lines).singleElement().asString().contains(told);
            if (value.contains("secret") || value.contains("$")) {
                assertThat(refused.output()).doesNotContain(value);
            }
        }
    }

    private static HttpResponse<String> ask(PackagedService asked, String clientId, String application) {
        return asked.ask(issuer.portal(clientId), question(application));
    }

    private static String question(String application) {
        return Questions.question("78000016419", application, "0123456749/mammographic-unit/91100/91101");
    }
}
