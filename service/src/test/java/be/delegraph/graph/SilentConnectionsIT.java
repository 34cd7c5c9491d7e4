// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static be.delegraph.testing.Questions.question;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ServiceClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jConnection;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.SilencingProxy;
import be.delegraph.testing.Waiting;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Connections that fall silent, with a Neo4j behind them that is well. */
class SilentConnectionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void eachSilentConnectionCostsOneAnswerAtMostAndNoneIsKept() throws IOException {
        ScreeningWorld.WORLD.create();
        Neo4jConnection neo4j = Neo4jForTests.connection();
        try (SilencingProxy proxy = new SilencingProxy(neo4j.boltUri().getPort());
                RunningService service = RunningService.inSandbox(through(proxy, neo4j), Map.of())) {
            service.tokenFor("auditor");
            // The schema was looked at through them; nobody asks anything through them any more.
            long idle = proxy.open();
            Waiting.until("an answer", () -> ask(service) == 200);
            IntStream.range(0, 32).parallel().forEach(each -> ask(service));

            int silent = proxy.silence();
            int unanswered = 0;
            for (int answered = 0; answered < 20; ) {
                if (ask(service) == 200) {
                    answered++;
                } else {
                    unanswered++;
                }
            }

            assertThat(silent).isPositive();
            assertThat(unanswered).isLessThanOrEqualTo(silent);
            Waiting.until("all silent connections given up", () -> proxy.silentOnesKept() <= idle);
            assertThat(ask(service)).isEqualTo(200);
        }
    }

    private static Neo4jConnection through(SilencingProxy proxy, Neo4jConnection neo4j) {
        return new Neo4jConnection(URI.create("bolt://localhost:" + proxy.port()), neo4j.user(), neo4j.password());
    }

    private static int ask(RunningService service) {
        return service.send(service.as("auditor", "/access/v1/evaluation")
                        .timeout(PATIENCE)
                        .POST(body(question(ANNA, APPLICATION, CAMPUS)))
                        .build())
                .statusCode();
    }
}
