// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.identity.Role;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.Waiting;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks all routes that there are: each stands in the table, and refuses whom the table does not name. */
class OperationGuardIT {

    private static final Map<Role, String> CALLERS = new EnumMap<>(Map.of(
            Role.PORTAL, "portal-screening",
            Role.AUDITOR, "auditor",
            Role.TROUBLESHOOTER, "troubleshooter",
            Role.OPERATOR, "operator",
            Role.MANAGER, "manager"));

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    @Test
    void everyRouteIsInTheTableAndEveryRuleHasARoute() {
        Set<Operation> ruled = EnumSet.noneOf(Operation.class);
        for (UriRouteInfo<?, ?> route : routes()) {
            assertThat(Operation.of(route.getHttpMethod(), template(route)))
                    .as(route.getHttpMethod() + " " + template(route))
                    .isPresent()
                    .hasValueSatisfying(ruled::add);
        }
        assertThat(ruled).containsExactlyInAnyOrder(Operation.values());
    }

    @Test
    void withoutATokenOnlyWhatIsForAnybodyIsOpen() {
        for (UriRouteInfo<?, ?> route : routes()) {
            HttpResponse<String> response = service.send(service.request(path(route))
                    .method(route.getHttpMethod().name(), body("{}"))
                    .build());
            if (rule(route).isForAnybody()) {
                assertThat(response.statusCode()).as(name(route)).isNotIn(401, 403);
            } else {
                assertThat(response.statusCode()).as(name(route)).isEqualTo(401);
                assertThat(response.headers().firstValue("WWW-Authenticate"))
                        .as(name(route))
                        .contains("Bearer realm=\"delegraph\"");
            }
        }
    }

    @Test
    void everyRoleThatIsNotListedIsRefusedAndEveryOtherLetIn() {
        for (UriRouteInfo<?, ?> route : routes()) {
            for (Role role : Role.values()) {
                HttpResponse<String> response = service.send(service.as(CALLERS.get(role), path(route))
                        .method(route.getHttpMethod().name(), body("{}"))
                        .build());
                boolean mayCall =
                        rule(route).isForAnybody() || rule(route).roles().contains(role);
                assertThat(response.statusCode() == 403)
                        .as(name(route) + " as " + role + ": " + response.statusCode())
                        .isEqualTo(!mayCall);
            }
        }
    }

    /** Not 401: a token would not help. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            DELETE, /openapi,                            */*,              application/json, 405
            POST,   /health,                             */*,              application/json, 405
            PUT,    /openapi/delegraph.yml,              */*,              application/json, 405
            GET,    /sandbox/token,                      */*,              application/json, 405
            GET,    /.well-known/authzen-configuration,  text/html,        application/json, 406
            GET,    /openapi,                            application/json, application/json, 406
            POST,   /sandbox/token,                      */*,              text/plain,       415
            """)
    void whoAsksWhatIsForAnybodyInAWrongWayIsToldHow(
            String method, String path, String accept, String contentType, int status) {
        HttpResponse<String> response = service.send(service.request(path)
                .setHeader("Content-Type", contentType)
                .header("Accept", accept)
                .method(method, body("{}"))
                .build());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).get("status").intValue()).isEqualTo(status);
        assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @Test
    void aBrowserWithoutATokenIsSentToNoLoginPage() {
        HttpResponse<String> response = service.send(service.request("/prometheus")
                .header("Accept", "text/html")
                .GET()
                .build());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).get("type").textValue()).isEqualTo("urn:delegraph:problem:unauthenticated");
    }

    @Test
    void anUnknownPathTellsNothingToWhoHasNoToken() {
        HttpResponse<String> response =
                service.send(service.request("/nothing/here").GET().build());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).get("type").textValue()).isEqualTo("urn:delegraph:problem:unauthenticated");
        assertThat(service.get("operator", "/nothing/here").statusCode()).isEqualTo(404);
    }

    @Test
    void healthShowsNoDetails() {
        awaitReadiness();
        for (String path : List.of("/health", "/health/liveness", "/health/readiness")) {
            HttpResponse<String> response =
                    service.send(service.request(path).GET().build());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    /** A Neo4j that has just started plans the deciding query first. */
    private static void awaitReadiness() {
        HttpRequest readiness = service.request("/health/readiness").GET().build();
        Waiting.until("readiness", () -> service.send(readiness).statusCode() == 200);
    }

    @Test
    void metricsAreTheOperators() {
        assertThat(service.get("operator", "/prometheus").body()).contains("http_server_requests");
    }

    private static List<UriRouteInfo<?, ?>> routes() {
        List<UriRouteInfo<?, ?>> routes = service.bean(Router.class).uriRoutes().toList();
        assertThat(routes).hasSizeGreaterThan(8);
        return routes;
    }

    private static Operation rule(UriRouteInfo<?, ?> route) {
        return Operation.of(route.getHttpMethod(), template(route)).orElseThrow();
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return template(route)
                .replace("{selector}", "liveness")
                .replace("{name}", "be.delegraph")
                .replace("{file}", "delegraph.yml");
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return (route.getHttpMethod() == HttpMethod.HEAD ? "HEAD " : route.getHttpMethod() + " ") + template(route);
    }
}
