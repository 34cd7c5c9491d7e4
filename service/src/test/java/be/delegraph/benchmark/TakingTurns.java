// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import be.delegraph.access.Asker;
import be.delegraph.access.Question;
import be.delegraph.access.Resource;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * What a light asker notices of a heavy one: somebody else's five hundred questions at a time about a person with three
 * hundred registrations at the unit asked about.
 */
final class TakingTurns {

    private static final int REGISTRATIONS = 300;
    private static final int AT_ONCE = 500;
    private static final int LIGHT_CALLERS = 4;
    private static final String NUMBER = "00000091060";
    private static final String REGISTERED_OFTEN = """
            MATCH (:User)-[:AT]->(unit:Unit) WITH unit LIMIT 1
            CREATE (:PersonNumber {value: $number})-[:IDENTIFIES]->
              (person:Person {id: $number, recorded: datetime('2020-01-01T00:00:00Z')})
            WITH * UNWIND range(1, $times) AS i
            CREATE (person)-[:REGISTERED_AS {
                from: datetime('2020-01-01T00:00:00Z'), recorded: datetime('2020-01-01T00:00:00Z')}]->
              (:User {id: $number + '-' + i})-[:AT]->(unit)
            RETURN DISTINCT unit.id AS unit""";

    private final World world;
    private final Report report;
    private final Questions questions;

    TakingTurns(World world, Report report) {
        this.world = world;
        this.report = report;
        this.questions = Questions.about(world.population());
    }

    void measure(Duration each) {
        String unit = world.driver()
                .executableQuery(REGISTERED_OFTEN)
                .withParameters(Map.of("number", NUMBER, "times", REGISTRATIONS))
                .execute()
                .records()
                .get(0)
                .get("unit")
                .asString();
        Map<String, Latencies> found = new LinkedHashMap<>();
        found.put("alone", light(each));
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> heavy = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> new Thread(() -> askUntil(over, unit)))
                .toList();
        heavy.forEach(Thread::start);
        found.put("beside the heavy one", light(each));
        over.set(true);
        heavy.forEach(TakingTurns::join);
        report.title("Taking turns: %d light callers, and %d questions at once about a person with %d registrations"
                .formatted(LIGHT_CALLERS, AT_ONCE, REGISTRATIONS));
        report.concurrent(LIGHT_CALLERS, found);
    }

    private Latencies light(Duration each) {
        return new ByTurns()
                .with("light", () -> questions.next().expect(world::decide))
                .together(LIGHT_CALLERS, each)
                .get("light");
    }

    private void askUntil(AtomicBoolean over, String unit) {
        Asker heavy = new Asker("heavy");
        while (!over.get()) {
            Question question = new Question(
                    new Insz(NUMBER),
                    new ApplicationCode(questions.next().expectation().application()),
                    new Resource.Unit(new UnitId(unit)),
                    Instant.now(),
                    null);
            world.access().decide(question, heavy).toCompletableFuture().join();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
