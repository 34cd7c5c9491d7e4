// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import be.delegraph.access.Asker;
import be.delegraph.access.DecisionPoint;
import be.delegraph.access.Question;
import be.delegraph.access.Resource;
import be.delegraph.fixtures.neo4j.Neo4jOptions;
import be.delegraph.fixtures.neo4j.Neo4jProcess;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.testing.RunningService;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How soon askers are told that Neo4j is away: stopped, or silent. Two seconds are promised. */
final class Outage {

    private static final Duration EACH = Duration.ofSeconds(5);
    private static final int CALLERS = 8;

    private Outage() {}

    static void measure(Report report) {
        Neo4jProcess neo4j = Neo4jProcess.start(Neo4jOptions.temporary());
        int port = neo4j.boltUri().getPort();
        Map<String, Latencies> found = new LinkedHashMap<>();
        try (ApplicationContext service = ApplicationContext.run(RunningService.on(neo4j.connection()))) {
            DecisionPoint access = service.getBean(DecisionPoint.class);
            neo4j.close();
            found.put("stopped", told(access));
            try (ServerSocket silent = new ServerSocket(port, 50, InetAddress.getByName("localhost"))) {
                found.put("silent on port " + silent.getLocalPort(), told(access));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report.title("Neo4j away: until an asker is told");
        report.concurrent(CALLERS, found);
    }

    private static Latencies told(DecisionPoint access) {
        ByTurns calls = new ByTurns().with("ask", () -> refuse(access));
        return calls.together(CALLERS, EACH).get("ask");
    }

    private static void refuse(DecisionPoint access) {
        Question question = new Question(
                new Insz("00000091060"),
                new ApplicationCode("any"),
                new Resource.Unit(new UnitId("0123456749")),
                Instant.now(),
                null);
        access.decide(question, new Asker("outage"))
                .handle((decision, failure) -> {
                    if (failure == null) {
                        throw new IllegalStateException("Answered by nobody: " + decision);
                    }
                    return true;
                })
                .toCompletableFuture()
                .join();
    }
}
