// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.model.UnitId;
import be.delegraph.testing.OutsideIssuer;
import be.delegraph.testing.PackagedService;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.TenOrganisations;
import be.delegraph.testing.TestGraph;
import be.delegraph.testing.TestTokens;
import be.delegraph.testing.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service is killed in the middle of writing: what it answered is there, and nothing is there by halves. */
class KilledIT {

    private static final int WRITERS = 8;
    private static final int ANSWERS = 60;

    @AutoClose
    private final OutsideIssuer issuer = OutsideIssuer.start(TestTokens.ecKey("outside"));

    private final TestGraph graph = new TestGraph();
    private final Chains chains = new Chains(graph);
    private final List<UnitId> units = TenOrganisations.units();
    private final Queue<JsonNode> receipts = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void fill() {
        TenOrganisations.WORLD.create();
    }

    @Test
    void eachAnsweredWriteIsThereAndNoHalfOne() throws InterruptedException {
        try (PackagedService service = PackagedService.start(variables()).awaitReady()) {
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
            IntStream.range(0, WRITERS).forEach(seed -> threads.execute(() -> writeUntilItIsKilled(service, seed)));
            Waiting.until("answers", () -> receipts.size() >= ANSWERS);
            service.handle().destroyForcibly();
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }

        chains.assertWhole();
        chains.assertTheGraphIsWhatTheyMade();
        chains.assertInvariants();
        List<String> recorded = chains.changes().stream()
                .map(change -> change.get("chain") + "#" + change.get("sequence"))
                .toList();
        assertThat(receipts)
                .filteredOn(receipt -> receipt.get("outcome").textValue().equals("DONE"))
                .extracting(receipt -> receipt.get("chain").textValue() + "#" + receipt.get("sequence"))
                .isSubsetOf(recorded);
    }

    private void writeUntilItIsKilled(PackagedService service, int seed) {
        Random random = new Random(seed);
        String token = issuer.token(
                claims -> claims.claim("roles", List.of("MANAGER")).claim("egovNRN", TenOrganisations.MANAGER));
        try {
            while (true) {
                UnitId unit = units.get(random.nextInt(units.size()));
                HttpResponse<String> answer = service.send(
                        service.withToken(token, random.nextBoolean() ? "/v1/units/ticks" : "/v1/units/ticks/end")
                                .POST(body("{\"unit\": \"%s\", \"application\": \"%s\"}"
                                        .formatted(unit, TenOrganisations.APPLICATION)))
                                .build());
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
                if (answer.statusCode() == 200) {
                    receipts.add(json(answer));
                }
            }
        } catch (UncheckedIOException killed) {
            // As it should be.
        }
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(issuer.variables());
        RunningService.patientlyOn(Neo4jForTests.connection())
                .forEach((setting, value) ->
                        variables.put(setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value.toString()));
        return variables;
    }
}
