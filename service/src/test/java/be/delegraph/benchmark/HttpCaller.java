// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A portal's side: asks the service over HTTP, each thread on a connection of its own. Safe for any number of threads. */
final class HttpCaller {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\" *: *\"([^\"]+)\"");

    private final ThreadLocal<HttpConnection> connections;
    private final List<String> tokens;
    private final AtomicInteger next = new AtomicInteger();

    /** @param tokens how many different ones to use by turns */
    HttpCaller(URI service, int tokens) {
        this.connections = ThreadLocal.withInitial(() -> new HttpConnection(service));
        this.tokens = Stream.generate(this::token).limit(tokens).toList();
    }

    /** What no work costs. */
    void ask() {
        connections.get().get("/health/liveness");
    }

    boolean decide(Questions.Asked asked) {
        String body =
                """
                {"subject": {"type": "person", "id": "%s"}, "action": {"name": "%s"},
                 "resource": {"type": "unit", "id": "%s"},
                 "context": {"assurance_level": 450}}""".formatted(asked.expectation().person(), asked.expectation().application(), asked.unit());
        String token = tokens.get((next.getAndIncrement() & Integer.MAX_VALUE) % tokens.size());
        return connections
                .get()
                .post("/access/v1/evaluation", "Authorization: Bearer " + token + "\r\n", body)
                .contains("true");
    }

    private String token() {
        Matcher answer = TOKEN.matcher(connections.get().post("/sandbox/token", "", "{\"caller\": \"auditor\"}"));
        if (!answer.find()) {
            throw new IllegalStateException("The service gives no token.");
        }
        return answer.group(1);
    }
}
