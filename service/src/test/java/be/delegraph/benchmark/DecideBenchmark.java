// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import be.delegraph.access.Asker;
import be.delegraph.access.DecisionPoint;
import be.delegraph.fixtures.population.BusyUnit;
import be.delegraph.fixtures.population.Part;
import be.delegraph.fixtures.population.Sector;
import be.delegraph.graph.Query;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Measures decisions on populations of several sizes, each in a Neo4j of its own, beside the floor in the same run: a query
 * that does nothing, and an endpoint that does nothing. Everything is measured by turns, so look at the ratios.
 *
 * <p>System properties: {@code benchmark.sizes} in users, {@code benchmark.times} calls a percentile is taken from,
 * {@code benchmark.seconds} for each number of concurrent callers.
 */
final class DecideBenchmark implements AutoCloseable {

    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("benchmark.sizes", "1000,10000,100000").split(","))
            .map(Integer::valueOf)
            .sorted()
            .toList();
    private static final int TIMES = Integer.getInteger("benchmark.times", 10_000);
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 8));
    private static final int WARM_UP = 8_000;
    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final List<Integer> PAST = List.of(0, 100, 1_000, 10_000);
    private static final int AT_ONCE = 100;
    private static final Asker ASKER = new Asker("benchmark");
    private static final Query RETURN_ONE = new Query("floor", "RETURN 1 AS one");
    private static final String NOTHING = "`RETURN 1`";

    private final Report report;
    private final List<World> worlds;

    private DecideBenchmark(Report report) {
        this.report = report;
        this.worlds = SIZES.stream().map(World::of).toList();
    }

    public static void main(String[] arguments) {
        Report report = new Report(System.out);
        try (DecideBenchmark benchmark = new DecideBenchmark(report)) {
            benchmark.run();
        }
        System.exit(0);
    }

    private void run() {
        report.machine();
        worlds.forEach(world -> report.line("%,d users written in %,d s"
                .formatted(world.users(), world.written().toSeconds())));
        warmUp();
        oneCaller();
        concurrentCallers();
        overHttp();
        takingTurns();
        history();
        coalescing();
        new Writing(largest(), report).measure(EACH);
        Outage.measure(report);
    }

    private void warmUp() {
        worlds.forEach(world -> {
            ByTurns calls = beside(world);
            calls.together(CALLERS.get(CALLERS.size() - 1), Duration.ofSeconds(3));
            calls.alone(WARM_UP);
        });
    }

    private void oneCaller() {
        report.title("Java API, one caller, call by call");
        worlds.forEach(world -> report.latencies(of(world), beside(world).alone(TIMES)));
        report.title("Java API, one caller, half a second of the one kind, then of the other");
        worlds.forEach(world -> report.latencies(of(world), beside(world).together(1, EACH)));
        report.title("Java API, one caller, growth, call by call");
        ByTurns growth = new ByTurns();
        worlds.forEach(world -> growth.with("decide," + of(world), deciding(world)));
        report.latencies("", growth.alone(TIMES));
    }

    /** Nothing first, and a decision. */
    private static ByTurns beside(World world) {
        return new ByTurns().with(NOTHING, () -> ask(world)).with("decide", deciding(world));
    }

    private void concurrentCallers() {
        report.title("Java API," + of(largest()));
        ByTurns calls = beside(largest());
        CALLERS.forEach(callers -> report.concurrent(callers, calls.together(callers, EACH)));
    }

    private void overHttp() {
        new OverHttp(largest(), report).measure(WARM_UP, TIMES, EACH);
    }

    private void takingTurns() {
        new TakingTurns(largest(), report).measure(EACH);
    }

    private void history() {
        history("ended ticks per application, on the site and on the user", BusyUnit::withEndedTicks, 0);
        history("former users", BusyUnit::withFormerUsers, PAST.size());
    }

    private void history(String what, PastOfUnit past, int firstIndex) {
        World world = worlds.get(0);
        ByTurns calls = new ByTurns();
        for (int i = 0; i < PAST.size(); i++) {
            Part busy = past.with(PAST.get(i), World.SECTORS, firstIndex + i);
            world.add(busy);
            Questions questions = Questions.about(busy);
            calls.with("%,d".formatted(PAST.get(i)), () -> questions.next().expect(world::decide));
        }
        calls.together(1, EACH.dividedBy(2));
        report.title("Java API, one caller, a site with so many " + what);
        report.latencies(of(world), calls.together(1, EACH.dividedBy(2)));
    }

    private void coalescing() {
        DecisionPoint access = largest().access();
        Questions questions = Questions.about(largest().population());
        ByTurns calls = new ByTurns()
                .with(AT_ONCE + " at once", () -> CompletableFuture.allOf(Stream.generate(questions::next)
                                .limit(AT_ONCE)
                                .map(asked ->
                                        access.decide(asked.question(), ASKER).toCompletableFuture())
                                .toArray(CompletableFuture[]::new))
                        .join())
                .with(AT_ONCE + " one by one", () -> Stream.generate(questions::next)
                        .limit(AT_ONCE)
                        .forEach(asked -> largest().decide(asked)));
        calls.alone(20);
        report.title("Java API, %d decisions".formatted(AT_ONCE));
        report.latencies(of(largest()), calls.alone(TIMES / AT_ONCE / 2));
    }

    private World largest() {
        return worlds.get(worlds.size() - 1);
    }

    private static String of(World world) {
        return " %,d users".formatted(world.users());
    }

    private static void ask(World world) {
        world.graph().read(RETURN_ONE, Map.of()).toCompletableFuture().join();
    }

    private static Runnable deciding(World world) {
        Questions questions = Questions.about(world.population());
        return () -> questions.next().expect(world::decide);
    }

    /** Makes a busy unit. */
    private interface PastOfUnit {
        Part with(int facts, List<Sector> sectors, int index);
    }

    @Override
    public void close() {
        worlds.forEach(World::close);
    }
}
