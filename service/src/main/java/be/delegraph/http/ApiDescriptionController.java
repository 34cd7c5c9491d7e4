// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves the description of the API, which the build generates, and a page to browse it, which needs nothing from
 * elsewhere.
 */
@Hidden
@Controller("/openapi")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Delegraph",
                        version = "1",
                        description =
                                "Delegated access to government applications, as one graph: may this person use this"
                                        + " application on behalf of this unit, and why? An X-Request-ID of up to 256"
                                        + " characters of visible ASCII comes back on every answer as it was sent; without one,"
                                        + " an answer has one that was made up.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "A token of the configured issuer, whose roles claim names PORTAL, AUDITOR, TROUBLESHOOTER, OPERATOR"
                        + " or MANAGER. In the sandbox: POST /sandbox/token.")
class ApiDescriptionController {

    private static final String PAGE = "classpath:be/delegraph/http/index.html";
    private static final Map<String, Served> FILES = Map.of(
            "delegraph.yml", new Served("classpath:META-INF/swagger/delegraph.yml", MediaType.of("application/yaml")),
            "rapidoc-min.js",
                    new Served(
                            "classpath:META-INF/swagger/views/rapidoc/res/rapidoc-min.js",
                            MediaType.of("text/javascript")));
    /** The page may load from here only, and be shown in no frame. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src"
                    + " 'self' data:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private final ResourceLoader resources;

    ApiDescriptionController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Nullable
    HttpResponse<StreamedFile> page() {
        return serve(new Served(PAGE, MediaType.TEXT_HTML_TYPE));
    }

    @Get(value = "/{file}", produces = MediaType.ALL)
    @Nullable
    HttpResponse<StreamedFile> file(String file) {
        Served served = FILES.get(file);
        return served == null ? null : serve(served);
    }

    private @Nullable HttpResponse<StreamedFile> serve(Served file) {
        return resources
                .getResource(file.location())
                .map(url -> HttpResponse.ok(new StreamedFile(url))
                        .contentType(file.type())
                        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY))
                .orElse(null);
    }

    /** One file and what it is. */
    private record Served(String location, MediaType type) {}
}
