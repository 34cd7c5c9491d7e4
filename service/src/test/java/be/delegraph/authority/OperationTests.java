// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.identity.Role;
import io.micronaut.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTests {

    /** Written out a second time, so that nobody widens the table by accident. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    POST, /access/v1/evaluation,             AUDITOR MANAGER PORTAL TROUBLESHOOTER
                    POST, /v1/explanations,                  AUDITOR MANAGER PORTAL TROUBLESHOOTER
                    GET,  /.well-known/authzen-configuration, ''
                    HEAD, /.well-known/authzen-configuration, ''
                    GET,  /openapi,                          ''
                    GET,  /openapi/{file},                   ''
                    POST, /sandbox/token,                    ''
                    GET,  /health,                           ''
                    GET,  /health/{selector},                ''
                    GET,  /prometheus,                       OPERATOR
                    GET,  /loggers,                          OPERATOR
                    GET,  /loggers/{name},                   OPERATOR
                    HEAD, /loggers/{name},                   OPERATOR
                    POST, /loggers/{name},                   OPERATOR
                    """)
    void everyEndpointIsForTheseRolesOnly(HttpMethod method, String path, String roles) {
        Operation rule = Operation.of(method, path).orElseThrow();

        assertThat(String.join(
                        " ", rule.roles().stream().map(Role::name).sorted().toList()))
                .isEqualTo(roles);
        assertThat(rule.isForAnybody()).isEqualTo(roles.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    GET,    /access/v1/evaluation
                    HEAD,   /access/v1/evaluation
                    DELETE, /loggers/{name}
                    GET,    /OPENAPI
                    GET,    /nothing
                    """)
    void anythingElseHasNoRule(HttpMethod method, String path) {
        assertThat(Operation.of(method, path)).isEmpty();
    }

    @Test
    void theTableIsAsLongAsWhatIsWrittenOutHere() {
        assertThat(Operation.values()).hasSize(12);
    }
}
