// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Asker;
import be.delegraph.access.DecisionPoint;
import be.delegraph.access.Explanation;
import be.delegraph.access.Question;
import be.delegraph.access.Resource;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TenOrganisations;
import be.delegraph.testing.TestGraph;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** Two instances, eight writers, and readers beside them, at the same units and at different ones. */
class ConcurrencyIT {

    private static final List<String> PATHS =
            List.of("/v1/units/ticks", "/v1/units/ticks/end", "/v1/units/blocks", "/v1/units/blocks/end");
    private static final int WRITERS = 8;
    private static final int WRITES_EACH = 40;
    private static final int READERS = 2;
    private static final int READS_EACH = 150;

    @RegisterExtension
    final ServiceExtension one = ServiceExtension.on(TenOrganisations.WORLD);

    @RegisterExtension
    final ServiceExtension other = ServiceExtension.on(TenOrganisations.WORLD.asItIs());

    private final TestGraph graph = new TestGraph();
    private final Chains chains = new Chains(graph);

    @Test
    void chainsStayWholeAndNoUpdateIsLost() throws Exception {
        List<JsonNode> receipts = new ArrayList<>();
        for (List<UnitId> units :
                List.of(TenOrganisations.units(), TenOrganisations.units().subList(0, 2))) {
            receipts.addAll(writeAndRead(units));
        }

        chains.assertWhole();
        chains.assertTheGraphIsWhatTheyMade();
        chains.assertInvariants();
        assertThat(receipts.stream()
                        .filter(receipt -> receipt.get("outcome").textValue().equals("DONE"))
                        .map(receipt -> receipt.get("chain").textValue() + "#" + receipt.get("sequence"))
                        .toList())
                .doesNotHaveDuplicates()
                .hasSize(chains.changes().size())
                .hasSizeGreaterThan(100);
    }

    /** Whoever holds one organisation's chain keeps nobody from changing another. */
    @Test
    void nobodyWaitsForAnotherOrganisationsWriter() throws Exception {
        UnitId mine = TenOrganisations.units().get(0);
        UnitId others = TenOrganisations.units().get(2);
        change(one, "/v1/units/ticks", mine);
        ExecutorService waiting = Executors.newSingleThreadExecutor();
        try (Session session = graph.driver().session();
                Transaction transaction = session.beginTransaction()) {
            transaction.run(
                    "MATCH (chain:Chain {name: $name}) SET chain.held = true",
                    Map.of("name", mine.organisation().value()));
            Future<HttpResponse<String>> blocked = waiting.submit(() -> change(one, "/v1/units/blocks", mine));

            assertThat(change(other, "/v1/units/ticks", others).statusCode()).isEqualTo(200);
            assertThat(blocked.isDone()).isFalse();

            transaction.rollback();
            assertThat(blocked.get().statusCode()).isEqualTo(200);
        } finally {
            waiting.shutdownNow();
        }
    }

    /** What was answered while others wrote is what is answered later about that moment, but for the gap that is told. */
    private List<JsonNode> writeAndRead(List<UnitId> units) throws Exception {
        Queue<Gap> gaps = new ConcurrentLinkedQueue<>();
        List<Callable<List<JsonNode>>> writers = IntStream.range(0, WRITERS)
                .<Callable<List<JsonNode>>>mapToObj(seed -> () -> write(new Random(seed), units, gaps))
                .toList();
        List<Callable<List<Answered>>> readers = IntStream.range(0, READERS)
                .<Callable<List<Answered>>>mapToObj(seed -> () -> read(new Random(seed), units))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        try {
            List<Future<List<Answered>>> reading =
                    readers.stream().map(threads::submit).toList();
            List<JsonNode> receipts = new ArrayList<>();
            for (Future<List<JsonNode>> writing : threads.invokeAll(writers)) {
                receipts.addAll(writing.get());
            }
            for (Future<List<Answered>> answered : reading) {
                answered.get().forEach(answer -> assertReplays(answer, gaps));
            }
            return receipts;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<JsonNode> write(Random random, List<UnitId> units, Queue<Gap> gaps) {
        List<JsonNode> receipts = new ArrayList<>();
        for (int i = 0; i < WRITES_EACH; i++) {
            ServiceExtension instance = random.nextBoolean() ? one : other;
            String path = PATHS.get(random.nextInt(PATHS.size()));
            HttpResponse<String> answer = change(instance, path, units.get(random.nextInt(units.size())));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
            if (answer.statusCode() == 200) {
                JsonNode receipt = json(answer);
                receipts.add(receipt);
                gaps.add(new Gap(
                        receipt.get("chain").textValue(),
                        Instant.parse(receipt.get("recorded").textValue()),
                        Instant.now()));
            }
        }
        return receipts;
    }

    private List<Answered> read(Random random, List<UnitId> units) {
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < READS_EACH; i++) {
            Question question = new Question(
                    new Insz(TenOrganisations.USER),
                    new ApplicationCode(TenOrganisations.APPLICATION),
                    new Resource.Unit(units.get(random.nextInt(units.size())).organisation()),
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    null);
            answered.add(new Answered(question, explain(question)));
        }
        return answered;
    }

    private void assertReplays(Answered answered, Queue<Gap> gaps) {
        if (gaps.stream().noneMatch(gap -> gap.contains(answered.question()))) {
            assertThat(explain(answered.question())).isEqualTo(answered.explanation());
        }
    }

    private Explanation explain(Question question) {
        return one.bean(DecisionPoint.class)
                .explain(question, new Asker("reader"))
                .toCompletableFuture()
                .join();
    }

    private static HttpResponse<String> change(ServiceExtension instance, String path, UnitId unit) {
        String application =
                path.contains("ticks") ? ", \"application\": \"" + TenOrganisations.APPLICATION + "\"" : "";
        return instance.send(instance.as("manager", path)
                .POST(body("{\"unit\": \"%s\"%s}".formatted(unit, application)))
                .build());
    }

    private record Answered(Question question, Explanation explanation) {}

    /** From a change's moment until it is surely committed. */
    private record Gap(String chain, Instant recorded, Instant answered) {

        boolean contains(Question question) {
            String organisation = ((Resource.Unit) question.resource()).id().value();
            return organisation.equals(chain)
                    && !question.at().isBefore(recorded)
                    && question.at().isBefore(answered);
        }
    }
}
