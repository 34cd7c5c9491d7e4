// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import be.delegraph.history.Change;
import be.delegraph.history.Receipt;
import be.delegraph.http.Submission;
import be.delegraph.identity.Caller;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.structure.UnitChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.neo4j.driver.Record;

/** What a change costs, with writers at different organisations and readers beside them, and how long its gap is. */
final class Writing {

    private static final int WRITERS = 4;
    private static final int READERS = 8;
    private static final int MANY_USERS = 10_000;
    private static final int PREVIEWS = 10;

    /** Units that tick something, each of another organisation, with who manages that. */
    private static final String UNITS = """
            MATCH (number:PersonNumber)-[:IDENTIFIES]->()-[:MANAGES {as: 'HTB'}]->(organisation:Organisation)
            MATCH (organisation)<-[:PART_OF]-(capacity:Capacity)-[:TICKS]->(application)
            WHERE NOT EXISTS { (capacity)<-[:DEACTIVATES]-() } AND NOT EXISTS { (organisation)<-[:DEACTIVATES]-() }
              AND EXISTS { (capacity)-[:OF_TYPE]->()-[:OFFERS]->(application) }
            WITH organisation, min(number.value) AS person, min([capacity.id, application.code]) AS what
            RETURN person, what[0] AS unit, what[1] AS application ORDER BY unit LIMIT 40""";

    /** So many people more below the capacity, each with the application ticked. */
    private static final String USERS = """
            MATCH (capacity:Unit {id: $unit})<-[:PART_OF*1..2]-(home:Unit) WITH home ORDER BY home.id LIMIT 1
            MATCH (application:Application {code: $application})
            WITH *, datetime('2020-01-01T00:00:00Z') AS since
            UNWIND range(1, $users) AS i
            CREATE (:Person {id: randomUUID(), recorded: since})
              -[:REGISTERED_AS {from: since, recorded: since}]->(user:User {id: randomUUID()})-[:AT]->(home)
            CREATE (user)-[:TICKS {id: randomUUID(), from: since, recorded: since}]->(application)""";

    private final World world;
    private final Report report;
    private final List<Managed> units;

    Writing(World world, Report report) {
        this.world = world;
        this.report = report;
        this.units = world.driver().executableQuery(UNITS).execute().records().stream()
                .map(Managed::of)
                .toList();
    }

    void measure(Duration each) {
        report.title(
                "Changes, %d writers at different organisations, %d readers beside them".formatted(WRITERS, READERS));
        write(each.dividedBy(2));
        Measured measured = write(each);
        Map<String, Latencies> found = new LinkedHashMap<>();
        found.put("change", Latencies.of(List.of(nanos(measured.changes)), each));
        found.put("its moment to its answer", Latencies.of(List.of(nanos(measured.gaps)), each));
        found.put("decision beside", Latencies.of(List.of(nanos(measured.decisions)), each));
        report.concurrent(WRITERS, found);
        manyUsers();
    }

    private void manyUsers() {
        Managed few = units.get(units.size() - 2);
        Managed many = units.get(units.size() - 1);
        world.driver()
                .executableQuery(USERS)
                .withParameters(
                        Map.of("unit", many.unit.value(), "application", many.application.value(), "users", MANY_USERS))
                .execute();
        ByTurns calls = new ByTurns()
                .with("at a capacity", () -> few.turn(this::apply))
                .with("at one with %,d users more below".formatted(MANY_USERS), () -> many.turn(this::apply));
        calls.alone(20);
        report.title("Changes, one caller: untick and tick");
        report.latencies("", calls.alone(200));
        ByTurns previews =
                new ByTurns().with("preview with %,d users below".formatted(MANY_USERS), () -> preview(many));
        previews.alone(2);
        report.latencies("", previews.alone(PREVIEWS));
    }

    private Measured write(Duration each) {
        Measured measured = new Measured();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Managed unit = units.get(writer);
            running.add(threads.submit(() -> {
                while (!over.get()) {
                    unit.turn((manager, change) -> measured.change(() -> apply(manager, change)));
                }
            }));
        }
        Questions questions = Questions.about(world.population());
        for (int reader = 0; reader < READERS; reader++) {
            running.add(threads.submit(() -> {
                while (!over.get()) {
                    measured.decision(() -> world.decide(questions.next()));
                }
            }));
        }
        try {
            TimeUnit.NANOSECONDS.sleep(each.toNanos());
            over.set(true);
            for (Future<?> call : running) {
                call.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
        return measured;
    }

    private Receipt apply(Caller manager, Change change) {
        return (Receipt) world.changes()
                .apply(change, manager, Submission.PLAIN)
                .toCompletableFuture()
                .join();
    }

    private void preview(Managed managed) {
        world.changes()
                .apply(UnitChanges.untick(managed.unit, managed.application), managed.manager, Submission.forPreview())
                .toCompletableFuture()
                .join();
    }

    private static long[] nanos(List<Long> samples) {
        synchronized (samples) {
            return samples.stream().mapToLong(Long::longValue).toArray();
        }
    }

    /** Makes a change as somebody. */
    private interface Applying {
        void apply(Caller manager, Change change);
    }

    /** A unit with somebody who manages it, unticked and ticked by turns. */
    private record Managed(Caller manager, UnitId unit, ApplicationCode application, AtomicInteger turns) {

        static Managed of(Record row) {
            return new Managed(
                    new Caller.Person(new Insz(row.get("person").asString())),
                    new UnitId(row.get("unit").asString()),
                    new ApplicationCode(row.get("application").asString()),
                    new AtomicInteger());
        }

        void turn(Applying applying) {
            applying.apply(
                    manager,
                    turns.getAndIncrement() % 2 == 0
                            ? UnitChanges.untick(unit, application)
                            : UnitChanges.tick(unit, application));
        }
    }

    /** Nanoseconds. */
    private static final class Measured {

        private final List<Long> changes = Collections.synchronizedList(new ArrayList<>());
        private final List<Long> gaps = Collections.synchronizedList(new ArrayList<>());
        private final List<Long> decisions = Collections.synchronizedList(new ArrayList<>());

        void change(Supplier<Receipt> change) {
            long begun = System.nanoTime();
            Receipt receipt = change.get();
            changes.add(System.nanoTime() - begun);
            gaps.add(Duration.between(receipt.recorded(), Instant.now()).toNanos());
        }

        void decision(Runnable decision) {
            long begun = System.nanoTime();
            decision.run();
            decisions.add(System.nanoTime() - begun);
        }
    }
}
