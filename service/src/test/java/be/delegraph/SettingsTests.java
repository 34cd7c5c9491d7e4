// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a configuration is told before Neo4j is asked anything: these tests have none. */
class SettingsTests {

    private static final String PORTAL = "delegraph.portals[0].";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    neo4j.pasword              | x                     | neo4j.pasword (NEO4J_PASWORD) is no setting
                    delegraph.url              | x                     | delegraph.url (DELEGRAPH_URL) is no setting
                    delegraph.portals.a        | x                     | delegraph.portals.a is no setting.
                    delegraph.portals          | heracles              | delegraph.portals (DELEGRAPH_PORTALS) is no setting
                    delegraph.portals[0].name  | x                     | DELEGRAPH_PORTALS_0_NAME) is no setting
                    neo4j.database             | ''                    | NEO4J_DATABASE) is empty
                    neo4j.answer-within        | soon                  | NEO4J_ANSWER_WITHIN) cannot be read as Duration
                    neo4j.answer-within        | PT0S                  | NEO4J_ANSWER_WITHIN) leaves no time
                    neo4j.answer-within        | PT-1S                 | NEO4J_ANSWER_WITHIN) leaves no time
                    neo4j.answer-within        | PT0.0001S             | NEO4J_ANSWER_WITHIN) leaves no time
                    neo4j.wait-at-start        | -PT1S                 | NEO4J_WAIT_AT_START) cannot be read
                    neo4j.wait-at-start        | PT-1S                 | NEO4J_WAIT_AT_START) is over before it begins
                    delegraph.connections.at-once        | 0           | DELEGRAPH_CONNECTIONS_AT_ONCE) lets nobody in
                    delegraph.connections.receive-within | 0s          | DELEGRAPH_CONNECTIONS_RECEIVE_WITHIN) leaves no time
                    delegraph.connections.receive-within | PT-1S       | DELEGRAPH_CONNECTIONS_RECEIVE_WITHIN) leaves no time
                    delegraph.assurance-levels[0].level  | 400         | delegraph.assurance-levels[0].name is missing.
                    delegraph.assurance-levels[7].name   | badge       | delegraph.assurance-levels[7].level is missing.
                    delegraph.assurance-levels[0].worth  | 400         | delegraph.assurance-levels[0].worth is no setting.
                    neo4j.migrate              | ja                    | NEO4J_MIGRATE) cannot be read as boolean
                    neo4j.uri                  | localhost:7687        | NEO4J_URI) is no address
                    neo4j.uri                  | http://localhost:7474 | NEO4J_URI) is no address
                    neo4j.uri                  | bolt://u:p@localhost  | NEO4J_URI) is no address
                    neo4j.uri                  | bolt://localhost?a=b  | NEO4J_URI) is no address
                    neo4j.username             | a${b                  | neo4j.username (NEO4J_USERNAME) holds a ${…}
                    neo4j.username             | a${no.such.setting}   | neo4j.username (NEO4J_USERNAME) holds a ${…}
                    delegraph.public-url       | delegraph.example     | DELEGRAPH_PUBLIC_URL) is no address
                    delegraph.public-url       | ftp://delegraph       | DELEGRAPH_PUBLIC_URL) is no address
                    delegraph.public-url       | http://a b            | DELEGRAPH_PUBLIC_URL) cannot be read as URI
                    micronaut.server.context-path | /x                 | MICRONAUT_SERVER_CONTEXT_PATH) is not supported
                    micronaut.server.http-version | 2.0                | MICRONAUT_SERVER_HTTP_VERSION) is not supported
                    micronaut.security.enabled    | false              | MICRONAUT_SECURITY_ENABLED) is not to be set
                    micronaut.security.filter.enabled | false          | MICRONAUT_SECURITY_FILTER_ENABLED) is not to be set
                    micronaut.security.token.jwt.enabled | false       | MICRONAUT_SECURITY_TOKEN_JWT_ENABLED) is not to be set
                    micronaut.server.port      | eighty                | MICRONAUT_SERVER_PORT) cannot be read
                    """)
    void whatIsWrongIsToldByTheNameOfItsSetting(String setting, String value, String told) {
        assertThat(refusal(Map.of(setting, value))).contains(told);
    }

    @Test
    void aPortalHasAClientAndApplications() {
        assertThat(refusal(Map.of(PORTAL + "client-id", "a")))
                .startsWith("delegraph.portals[0].applications (DELEGRAPH_PORTALS_0_APPLICATIONS) is missing");
        assertThat(refusal(Map.of(PORTAL + "applications", "heracles")))
                .startsWith("delegraph.portals[0].client-id (DELEGRAPH_PORTALS_0_CLIENT_ID) is missing");
        assertThat(refusal(Map.of(PORTAL + "client-id", "a", PORTAL + "applications", List.of())))
                .startsWith("delegraph.portals[0].applications");
        assertThat(refusal(Map.of("delegraph.portals", List.of(Map.of()))))
                .isEqualTo("delegraph.portals[0] is no setting.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Heracles
                    heracles,,ebox
                    heracles ebox
                    1
                    """)
    void anApplicationsCodeIsOneThatACatalogueMayHold(String applications) {
        assertThat(refusal(Map.of(PORTAL + "client-id", "a", PORTAL + "applications", applications)))
                .startsWith("delegraph.portals[0].applications (DELEGRAPH_PORTALS_0_APPLICATIONS) holds what is no");
    }

    @Test
    void aClientIsOnePortal() {
        Map<String, Object> properties = new HashMap<>();
        for (int index : new int[] {0, 100}) {
            properties.put("delegraph.portals[%d].client-id".formatted(index), "a");
            properties.put("delegraph.portals[%d].applications".formatted(index), "heracles");
        }
        assertThat(refusal(properties)).startsWith("delegraph.portals[100].client-id");
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("delegraph.portals", Map.of("client-id", "a", "applications", "heracles")),
                Arguments.of("delegraph.assurance-levels", Map.of("name", "badge", "level", 400)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListStandsInOnePlace(String list, Map<String, Object> entry) {
        Map<String, Object> other = new HashMap<>();
        entry.forEach((name, value) -> other.put(list + "[1]." + name, value));
        Throwable failure = catchThrowable(() -> ApplicationContext.builder()
                .properties(Map.of(list, List.of(entry)))
                .propertySources(PropertySource.of("another", other))
                .start());
        assertThat(StartFailure.explain(failure).orElseThrow())
                .startsWith(list + " is set in several places, keep it in one: another, ");
    }

    private static String refusal(Map<String, Object> properties) {
        Throwable failure = catchThrowable(() -> ApplicationContext.run(properties));
        String told = StartFailure.explain(failure).orElseThrow(() -> new AssertionError(failure));
        assertThat(told).hasLineCount(1);
        return told;
    }
}
