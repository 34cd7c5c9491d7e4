// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.testing.Questions.question;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ScreeningWorld.OTHER_APPLICATION;
import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.TestTokens.claims;
import static be.delegraph.testing.TestTokens.ecKey;
import static be.delegraph.testing.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.testing.OutsideIssuer;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is to the service, by what their token claims. */
class TokenRolesIT {

    private static final OutsideIssuer issuer = OutsideIssuer.start(ecKey("ec"));

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD)
            .trusting(issuer.server())
            .with("delegraph.portals[0].client-id", "Portal.One")
            .with("delegraph.portals[0].applications", List.of(APPLICATION))
            .with("delegraph.portals[1].client-id", "portal.one")
            .with("delegraph.portals[1].applications", List.of(OTHER_APPLICATION));

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

        assertThat(ask(signed(issuer.key(), claims("", expires, roles))).statusCode())
                .isEqualTo(status);
    }

    @Test
    void rolesMayBeNested() {
        Map<String, Object> properties = RunningService.on(Neo4jForTests.connection());
        properties.putAll(issuer.server().properties());
        properties.put("delegraph.identity.roles-claim", "realm_access.roles");
        String token =
                signed(issuer.key(), claims(",\"realm_access\":{\"roles\":[\"OPERATOR\"]}", "9e18", "[\"AUDITOR\"]"));
        try (RunningService keycloaks = RunningService.start(properties)) {
            HttpRequest.Builder request = keycloaks.request("/prometheus").header("Authorization", "Bearer " + token);
            assertThat(keycloaks.send(request.build()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortalIsBoundByItsExactClientId() {
        assertThat(ask(portal("client_id", "Portal.One"), APPLICATION).statusCode())
                .isEqualTo(200);
        assertThat(ask(portal("azp", "Portal.One"), APPLICATION).statusCode()).isEqualTo(200);
        assertThat(ask(portal("client_id", "portal.one"), APPLICATION).statusCode())
                .isEqualTo(403);
        assertThat(ask(portal("client_id", "another"), APPLICATION).statusCode())
                .isEqualTo(403);
        assertThat(ask(issuer.token(it -> it.claim("roles", List.of("PORTAL"))), APPLICATION)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPortalStaysBoundWhateverElseItsTokenClaims() {
        String token = issuer.token(it -> it.claim("roles", List.of("PORTAL", "MANAGER"))
                .claim("client_id", "Portal.One")
                .claim("egovNRN", "00000090466"));

        assertThat(ask(token, OTHER_APPLICATION).statusCode()).isEqualTo(403);
    }

    @Test
    void aManagerIsWhomTheFederalAuthenticationServiceNames() {
        String manager =
                issuer.token(it -> it.claim("roles", List.of("MANAGER")).claim("egovNRN", "00000090466"));
        String nobody = issuer.token(it -> it.claim("roles", List.of("MANAGER")).claim("egovNRN", "00000090467"));

        assertThat(ask(manager).statusCode()).isEqualTo(200);
        assertThat(ask(nobody).statusCode()).isEqualTo(403);
        assertThat(ask(nobody).body()).doesNotContain("00000090467");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "ADMIN", "isAnonymous()", ""})
    void otherRolesOpenNothing(String role) {
        assertThat(ask(issuer.token(it -> it.claim("roles", List.of(role)))).statusCode())
                .isEqualTo(403);
    }

    private static String portal(String claim, String clientId) {
        return issuer.token(it -> it.claim("roles", List.of("PORTAL")).claim(claim, clientId));
    }

    private static HttpResponse<String> ask(String token) {
        return ask(token, APPLICATION);
    }

    private static HttpResponse<String> ask(String token, String application) {
        return service.send(service.withToken(token, "/access/v1/evaluation")
                .POST(body(question(ANNA, application, CAMPUS)))
                .build());
    }
}
