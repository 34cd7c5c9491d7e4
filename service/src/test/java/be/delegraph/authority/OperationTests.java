// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.identity.Role;
import io.micronaut.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperationTests {

    /** Written out a second time, so that nobody widens the table by accident. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    POST, /access/v1/evaluation,                    AUDITOR MANAGER PORTAL TROUBLESHOOTER,   TARGET_OR_ABOVE
                    POST, /v1/explanations,                         AUDITOR MANAGER PORTAL TROUBLESHOOTER,   TARGET_OR_ABOVE
                    POST, /v1/units/ticks,                          MANAGER,                                 TARGET_OR_ABOVE
                    POST, /v1/units/ticks/end,                      MANAGER,                                 TARGET_OR_ABOVE
                    POST, /v1/units/blocks,                         MANAGER,                                 ABOVE_TARGET
                    POST, /v1/units/blocks/end,                     MANAGER,                                 ABOVE_TARGET
                    GET,  /.well-known/authzen-configuration,       '',                                      NOTHING
                    HEAD, /.well-known/authzen-configuration,       '',                                      NOTHING
                    GET,  /openapi,                                 '',                                      NOTHING
                    GET,  /openapi/{file},                          '',                                      NOTHING
                    POST, /sandbox/token,                           '',                                      NOTHING
                    GET,  /health,                                  '',                                      NOTHING
                    GET,  /health/{selector},                       '',                                      NOTHING
                    GET,  /prometheus,                              OPERATOR,                                NOTHING
                    GET,  /loggers,                                 OPERATOR,                                NOTHING
                    GET,  /loggers/{name},                          OPERATOR,                                NOTHING
                    HEAD, /loggers/{name},                          OPERATOR,                                NOTHING
                    POST, /loggers/{name},                          OPERATOR,                                NOTHING
                    """)
    void everyEndpointIsForTheseRolesOnly(HttpMethod method, String path, String roles, Managing managing) {
        Operation operation = Operation.of(method, path).orElseThrow();

        assertThat(String.join(
                        " ", operation.roles().stream().map(Role::name).sorted().toList()))
                .isEqualTo(roles);
        assertThat(operation.isForAnybody()).isEqualTo(roles.isEmpty());
        assertThat(operation.managing()).isEqualTo(managing);
    }

    @ParameterizedTest
    @EnumSource
    void whereManagersMayCallItIsSaidWhatTheyMustManage(Operation operation) {
        assertThat(operation.managing() != Managing.NOTHING)
                .isEqualTo(operation.roles().contains(Role.MANAGER));
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
        assertThat(Operation.values()).hasSize(16);
    }
}
