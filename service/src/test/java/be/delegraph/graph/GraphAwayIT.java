// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static be.delegraph.testing.Questions.question;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jConnection;
import be.delegraph.fixtures.neo4j.Neo4jOptions;
import be.delegraph.fixtures.neo4j.Neo4jProcess;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Neo4j away: everybody is told, nobody hangs, and it is over when Neo4j is back. How soon is for the benchmark to say. */
class GraphAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void callersAreToldAndServedAgainWhenNeo4jIsBack(@TempDir Path store) throws IOException {
        Neo4jOptions options = Neo4jOptions.at(store);
        Neo4jProcess neo4j = Neo4jProcess.start(options);
        int port = neo4j.boltUri().getPort();
        Neo4jConnection connection = neo4j.connection();
        mark(connection);
        try (RunningService service = RunningService.inSandbox(connection, Map.of())) {
            for (String caller : new String[] {"auditor", "manager"}) {
                service.tokenFor(caller);
            }
            awaitAnswers(service);
            neo4j.close();

            assertAway(service);

            neo4j = Neo4jProcess.start(options.withBoltPort(port));
            awaitAnswers(service);
            Waiting.until("readiness", () -> readiness(service).statusCode() == 200);

            neo4j.close();
            try (ServerSocket silent = new ServerSocket(port, 50, InetAddress.getByName("localhost"))) {
                assertThat(silent.getLocalPort()).isEqualTo(port);
                assertAway(service);
            }
        } finally {
            neo4j.close();
        }
    }

    private static void assertAway(RunningService service) {
        assertTold(service, "auditor");
        assertTold(service, "manager");
        IntStream.range(0, 8).parallel().forEach(each -> assertTold(service, each % 2 == 0 ? "auditor" : "manager"));
        assertThat(readiness(service).statusCode()).isEqualTo(503);
        assertThat(service.send(service.request("/health/liveness").GET().build())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertTold(RunningService service, String caller) {
        HttpResponse<String> response = ask(service, caller);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(json(response).get("type").textValue()).isEqualTo("urn:delegraph:problem:graph-unavailable");
    }

    private static void awaitAnswers(RunningService service) {
        Waiting.until("answers for both", () -> Stream.of("auditor", "manager")
                .allMatch(caller -> ask(service, caller).statusCode() == 200));
    }

    private static HttpResponse<String> readiness(RunningService service) {
        return service.send(
                service.request("/health/readiness").timeout(PATIENCE).GET().build());
    }

    private static HttpResponse<String> ask(RunningService service, String caller) {
        return service.send(service.as(caller, "/access/v1/evaluation")
                .timeout(PATIENCE)
                .POST(body(question(ANNA, APPLICATION, CAMPUS)))
                .build());
    }

    private static void mark(Neo4jConnection connection) {
        try (Driver driver = connection.driver()) {
            driver.executableQuery("CREATE (:Sandbox)").execute();
        }
    }
}
