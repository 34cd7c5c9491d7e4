// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDescriptionIT {

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    @Test
    void thePageNeedsNothingFromElsewhere() {
        HttpResponse<String> page = get("/openapi");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(page.body()).doesNotContain("http://", "https://", "//cdn");
        for (String file : List.of("/openapi/rapidoc-min.js", "/openapi/delegraph.yml")) {
            assertThat(page.body()).contains(file);
            assertThat(get(file).statusCode()).isEqualTo(200);
        }
        assertThat(get("/openapi/other.yml").statusCode()).isEqualTo(404);
    }

    @Test
    void everythingServedUnderOurOwnPathsIsDescribed() throws IOException {
        JsonNode paths = description().get("paths");

        service.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getDeclaringType().getPackageName().startsWith("be.delegraph"))
                .filter(route -> !route.getDeclaringType().equals(ApiDescriptionController.class))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .forEach(path -> assertThat(paths.has(path)).as(path).isTrue());
    }

    @Test
    void whatTheDescriptionRefersToIsThere() throws IOException {
        JsonNode description = description();

        List<JsonNode> references = description.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(20);
        assertThat(references).allSatisfy(reference -> assertThat(
                        description.at(reference.textValue().substring(1)).isMissingNode())
                .as(reference.textValue())
                .isFalse());
    }

    /** A schema that requires what is never sent breaks every client that is generated from it. */
    @Test
    void whatTheDescriptionRequiresIsDescribedAndSent() throws IOException {
        Map<String, Set<String>> required = new HashMap<>();
        description().at("/components/schemas").properties().forEach(schema -> {
            Set<String> names = new TreeSet<>();
            schema.getValue().path("required").forEach(name -> names.add(name.textValue()));
            assertThat(schema.getValue().path("properties").propertyStream().map(Map.Entry::getKey))
                    .as(schema.getKey())
                    .containsAll(names)
                    .doesNotContain(schema.getKey());
            required.put(schema.getKey(), names);
        });

        assertThat(required)
                .containsEntry("Metadata", Set.of("policy_decision_point", "access_evaluation_endpoint"))
                .containsEntry("SandboxToken", Set.of("access_token", "token_type", "expires_in"))
                .containsEntry("DecisionContext", Set.of("reasons", "reason_admin", "reason_user"))
                .containsEntry("EvaluationResponse", Set.of("decision"))
                .containsEntry("Reason", Set.of("code"))
                .containsEntry("TokenRequest", Set.of("caller"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /access/v1/evaluation,              post, true,  401 503
            /v1/explanations,                   post, true,  401 503
            /sandbox/token,                     post, false, ''
            /.well-known/authzen-configuration, get,  false, ''
            """)
    void everyEndpointSaysWhoMayAskAndWhatItFailsWith(String path, String method, boolean token, String more)
            throws IOException {
        JsonNode operation = description().get("paths").get(path).get(method);

        assertThat(description().has("security")).isFalse();
        assertThat(operation.has("security")).isEqualTo(token);
        Set<String> statuses =
                new TreeSet<>(List.of("200", "400", "403", "405", "406", "413", "414", "415", "431", "500"));
        statuses.addAll(more.isEmpty() ? List.of() : List.of(more.split(" ")));
        assertThat(operation.get("responses").propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(statuses);
    }

    private static JsonNode description() throws IOException {
        return new YAMLMapper().readTree(get("/openapi/delegraph.yml").body());
    }

    private static HttpResponse<String> get(String path) {
        return service.send(service.request(path).GET().build());
    }
}
