// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.RunningService;
import be.delegraph.ScreeningWorld;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiDescriptionIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        ScreeningWorld.create();
        service = RunningService.inSandbox();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

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
        JsonNode paths =
                new YAMLMapper().readTree(get("/openapi/delegraph.yml").body()).get("paths");

        service.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getDeclaringType().getPackageName().startsWith("be.delegraph"))
                .filter(route -> !route.getDeclaringType().equals(ApiDescriptionController.class))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .forEach(path -> assertThat(paths.has(path)).as(path).isTrue());
    }

    @Test
    void whatTheDescriptionRefersToIsThere() throws IOException {
        JsonNode description =
                new YAMLMapper().readTree(get("/openapi/delegraph.yml").body());

        List<JsonNode> references = description.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(20);
        assertThat(references).allSatisfy(reference -> assertThat(
                        description.at(reference.textValue().substring(1)).isMissingNode())
                .as(reference.textValue())
                .isFalse());
    }

    private static HttpResponse<String> get(String path) {
        return service.send(service.request(path).GET().build());
    }
}
