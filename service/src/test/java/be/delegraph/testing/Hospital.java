// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;

import be.delegraph.fixtures.hierarchy.HierarchyReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The story's hospital, changed and asked about over HTTP. */
public record Hospital(ServiceClient service) {

    public static final String CAPACITY = "0123456749/mammographic-unit";
    public static final String NORTH = CAPACITY + "/91100";
    public static final String CLINIC = NORTH + "/91101";
    public static final String BUS = NORTH + "/91102";
    public static final String SOUTH = CAPACITY + "/91200";
    public static final String BLOCKED = SOUTH + "/91204";

    /** Its people, whom the story tells more of. */
    public static final String HELENA = "78000016419";

    public static final String LOTTE = "92000016818";
    public static final String BIANCA = "03000019096";
    public static final String LENA = "50000019876";

    /** As the story has it, without a change ever made. */
    public static void restore() {
        SampleData.replaceHierarchies(
                List.of(HierarchyReader.read(SampleData.root().resolve("fixtures/story/hospital.yaml"))));
    }

    public HttpResponse<String> change(String caller, String path, String unit, String application) {
        return send(caller, path, unit, application, Map.of());
    }

    public HttpResponse<String> send(
            String caller, String path, String unit, String application, Map<String, String> headers) {
        String member = application == null ? "" : ", \"application\": \"%s\"".formatted(application);
        HttpRequest.Builder request =
                service.as(caller, path).POST(body("{\"unit\": \"%s\"%s}".formatted(unit, member)));
        headers.forEach(request::header);
        return service.send(request.build());
    }

    /** Whether the person may use Heracles there now. */
    public boolean mayUse(String person, String unit) {
        return decision(person, unit, "{}", Map.of());
    }

    public boolean mayUseAt(String person, String unit, Instant moment) {
        return decision(person, unit, "{\"as_of\": \"%s\"}".formatted(moment), Map.of());
    }

    /** Whether they may once what was answered with this token is seen. */
    public boolean mayUseAfter(String token, String person, String unit) {
        return decision(person, unit, "{}", Map.of("Consistency-Token", token));
    }

    private boolean decision(String person, String unit, String context, Map<String, String> headers) {
        HttpRequest.Builder request =
                service.as("auditor", "/access/v1/evaluation").POST(body("""
                {"subject": {"type": "person", "id": "%s"}, "action": {"name": "heracles"},
                 "resource": {"type": "unit", "id": "%s"}, "context": %s}""".formatted(person, unit, context)));
        headers.forEach(request::header);
        JsonNode answer = json(service.send(request.build()));
        if (!answer.has("decision")) {
            throw new AssertionError(answer);
        }
        return answer.get("decision").booleanValue();
    }
}
