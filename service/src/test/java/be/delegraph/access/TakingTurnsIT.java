// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TestGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one asker asks, however much it is and whatever comes of it, spoils nobody else's answers. */
class TakingTurnsIT {

    private static final Asker HEAVY = new Asker("heavy");
    private static final Asker LIGHT = new Asker("light");
    private static final String REGISTERED_A_HUNDRED_TIMES = "00000091060";
    private static final String REGISTERED_THOUSANDS_OF_TIMES = "00000091159";
    private static final String TWO_PERSONS = "00000091258";

    private static final String REGISTERED_OFTEN = """
            MATCH (campus:Unit {id: $campus})
            CREATE (:PersonNumber {value: $number})-[:IDENTIFIES]->
              (person:Person {id: 'person of ' + $number, recorded: datetime('2025-01-01T00:00:00Z')})
            WITH * UNWIND range(1, $times) AS i
            CREATE (person)-[:REGISTERED_AS {
                from: datetime('2025-01-01T00:00:00Z'), recorded: datetime('2025-01-01T00:00:00Z')}]->
              (:User {id: $number + '-' + i})-[:AT]->(campus)
            RETURN count(*) AS registrations""";
    private static final String TWO_FOR_ONE_NUMBER = """
            CREATE (number:PersonNumber {value: $number})
            CREATE (number)-[:IDENTIFIES]->(:Person {id: 'one', recorded: datetime('2025-01-01T00:00:00Z')})
            CREATE (number)-[:IDENTIFIES]->(:Person {id: 'other', recorded: datetime('2025-01-01T00:00:00Z')})
            RETURN 2 AS persons""";

    private static final String END_SEVERAL = """
            SHOW TRANSACTIONS YIELD transactionId, parameters WHERE size(parameters.questions) > 1
            TERMINATE TRANSACTIONS transactionId YIELD message
            RETURN message""";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    private static final TestGraph graph = new TestGraph();

    @BeforeAll
    static void register() {
        register(REGISTERED_A_HUNDRED_TIMES, 100);
        register(REGISTERED_THOUSANDS_OF_TIMES, 3_000);
        graph.rows(TWO_FOR_ONE_NUMBER, Map.of("number", TWO_PERSONS));
    }

    @Test
    void oneAskersFloodLeavesEverybodyElseAnswered() {
        assertThat(decide(ScreeningWorld.ANNA, LIGHT).join().allowed()).isTrue();
        List<CompletableFuture<Decision>> flood = Stream.generate(() -> decide(REGISTERED_A_HUNDRED_TIMES, HEAVY))
                .limit(400)
                .toList();

        for (int i = 0; i < 50; i++) {
            assertThat(decide(ScreeningWorld.ANNA, LIGHT).join().allowed()).isTrue();
        }

        assertThat(flood).anyMatch(each -> !each.isDone());
        flood.forEach(CompletableFuture::join);
    }

    @Test
    void tooManyQuestionsAreTurnedAwayAtOnce() {
        List<CompletableFuture<Decision>> flood = new ArrayList<>();
        int turnedAway = 0;
        for (int i = 0; i < QuestionQueue.MOST_OF_ONE_ASKER + 2_000; i++) {
            CompletableFuture<Decision> answer = decide(ScreeningWorld.BERT, HEAVY);
            flood.add(answer);
            turnedAway += answer.isCompletedExceptionally() ? 1 : 0;
        }

        assertThat(turnedAway).isPositive();
        assertThat(decide(ScreeningWorld.ANNA, LIGHT).join().allowed()).isTrue();
        flood.forEach(each -> each.handle((decision, failure) -> true).join());
    }

    @Test
    void aQuestionThatCannotBeAnsweredFailsByItself() {
        List<CompletableFuture<Decision>> together = Stream.of(
                        ScreeningWorld.ANNA, TWO_PERSONS, ScreeningWorld.ANNA, TWO_PERSONS, ScreeningWorld.ANNA)
                .map(person -> decide(person, LIGHT))
                .toList();

        for (int i : new int[] {0, 2, 4}) {
            assertThat(together.get(i).join().allowed()).isTrue();
        }
        for (int i : new int[] {1, 3}) {
            assertThatThrownBy(() -> together.get(i).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("two persons");
        }
    }

    @Test
    void aQueryThatIsEndedIsAskedAgainInHalves() {
        Asker light = new Asker("light until now");
        decide(ScreeningWorld.ANNA, light).join();
        List<CompletableFuture<Decision>> inTheWay = IntStream.range(0, QuestionQueue.MOST_QUERIES)
                .mapToObj(each -> decide(REGISTERED_THOUSANDS_OF_TIMES, new Asker("in the way " + each)))
                .toList();
        List<CompletableFuture<Decision>> together = Stream.generate(() -> decide(REGISTERED_THOUSANDS_OF_TIMES, light))
                .limit(8)
                .toList();

        endTheQueryOfSeveral();

        assertThat(inTheWay).allMatch(each -> !each.join().allowed());
        assertThat(together).allMatch(each -> !each.join().allowed());
    }

    /** As Neo4j does with a query whose time is over. */
    private static void endTheQueryOfSeveral() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (graph.rows(END_SEVERAL, Map.of()).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void register(String number, int times) {
        graph.rows(REGISTERED_OFTEN, Map.of("campus", ScreeningWorld.CAMPUS, "number", number, "times", times));
    }

    private static CompletableFuture<Decision> decide(String person, Asker asker) {
        return service.bean(DecisionPoint.class)
                .decide(
                        new Question(
                                new Insz(person),
                                new ApplicationCode(ScreeningWorld.APPLICATION),
                                new Resource.Unit(new UnitId(ScreeningWorld.CAMPUS)),
                                Instant.now(),
                                null),
                        asker)
                .toCompletableFuture();
    }
}
