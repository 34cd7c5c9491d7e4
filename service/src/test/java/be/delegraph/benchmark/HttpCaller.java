// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A portal's side: asks the service over HTTP, on connections that stay open. Safe for use by any number of threads. */
final class HttpCaller {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\" *: *\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token;

    HttpCaller(URI service) {
        this.service = service;
        Matcher answer = TOKEN.matcher(post("/sandbox/token", "{\"caller\": \"auditor\"}", "none"));
        if (!answer.find()) {
            throw new IllegalStateException("The service gives no token.");
        }
        this.token = answer.group(1);
    }

    /** What no work costs. */
    void ask() {
        send(HttpRequest.newBuilder(service.resolve("/health/liveness")).build());
    }

    boolean decide(Questions.Asked asked) {
        String body =
                """
                {"subject": {"type": "person", "id": "%s"}, "action": {"name": "%s"},
                 "resource": {"type": "unit", "id": "%s"},
                 "context": {"assurance_level": 450}}""".formatted(asked.expectation().person(), asked.expectation().application(), asked.unit());
        return post("/access/v1/evaluation", body, token).contains("true");
    }

    private String post(String path, String body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send((bearer.equals("none") ? request : request.header("Authorization", "Bearer " + bearer)).build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri().getPath() + " answers " + response.statusCode());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
