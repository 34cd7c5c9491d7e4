// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    NEO4J_URI,                          neo4j.uri
                    NEO4J_WAIT_AT_START,                neo4j.wait-at-start
                    DELEGRAPH_PUBLIC_URL,               delegraph.public-url
                    DELEGRAPH_PORTALS_0_CLIENT_ID,      delegraph.portals[0].client-id
                    DELEGRAPH_PORTALS_10_APPLICATIONS,  delegraph.portals[10].applications
                    DELEGRAPH_PORTALS_100_CLIENT_ID,    delegraph.portals[100].client-id
                    DELEGRAPH_IDENTITY_PERSON_CLAIM,    delegraph.identity.person-claim
                    DELEGRAPH_SANDBOX_CALLERS,          delegraph.sandbox.callers
                    DELEGRAPH_PORTALS_00_CLIENT_ID,     delegraph.portals-00-client-id
                    DELEGRAPH_PORTALS_99999_CLIENT_ID,  delegraph.portals-99999-client-id
                    MICRONAUT_SERVER_PORT,              micronaut.server.port
                    """)
    void aVariableStandsForOneSetting(String variable, String setting) {
        assertThat(read(Map.of(variable, "value"), setting)).contains("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a${b", "${HOME}", "${HOME:x}", "${:`y`}", "}${", "$${a}$"})
    void aValueIsNoTemplate(String value) {
        assertThat(read(Map.of("DELEGRAPH_PORTALS_0_CLIENT_ID", value), "delegraph.portals[0].client-id"))
                .contains(value);
        assertThat(read(Map.of("MICRONAUT_SERVER_HOST", value), "micronaut.server.host"))
                .contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEO4J_PASSWORD", "DELEGRAPH_PUBLIC_URL", "MICRONAUT_SERVER_HOST"})
    void anEmptyVariableCountsAsAbsent(String variable) {
        assertThat(names(Map.of(variable, ""))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOME",
                "XMICRONAUT_SERVER_PORT",
                "NEO4J_HOME",
                "NEO4J_AUTH",
                "NEO4J_server_memory_heap_max__size",
                "NEO4J_SERVICE_HOST",
                "NEO4J_SERVICE_PORT_BOLT",
                "NEO4J_PORT",
                "DELEGRAPH_PORT_8080_TCP_ADDR",
                "A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A_A"
            })
    void strangersAreNotLookedAt(String variable) {
        assertThat(names(Map.of(variable, "x"))).isZero();
    }

    @Test
    void aNameThatCouldMeanThousandsOfSettingsIsRefused() {
        String variable = "MICRONAUT" + "_X".repeat(22);
        assertThatThrownBy(() -> Variables.in(Map.of(variable, "x")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(variable);
    }

    @Test
    void emptyJsonIsRefused() {
        assertThatThrownBy(() -> Variables.in(Map.of("MICRONAUT_APPLICATION_JSON", "")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("MICRONAUT_APPLICATION_JSON is empty: leave it out.");
    }

    private static Optional<String> read(Map<String, String> environment, String setting) {
        return new PropertySourcePropertyResolver(Variables.in(environment)).getProperty(setting, String.class);
    }

    private static long names(Map<String, String> environment) {
        return Arrays.stream(Variables.in(environment))
                .map(PropertySource::spliterator)
                .flatMap(names -> StreamSupport.stream(names, false))
                .count();
    }
}
