// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What asking over HTTP adds to asking the Java API, beside an endpoint that does nothing. */
final class OverHttp {

    private static final List<Integer> CALLERS = List.of(8, 32);
    private static final int TOKENS = 2_000;
    private static final String JAVA = "decide, Java API";
    private static final String HTTP = "decide, HTTP";
    private static final String NOTHING = "no-op endpoint";

    private final Report report;
    private final World world;
    private final HttpCaller portal;
    private final HttpCaller portalWithManyTokens;
    private final Questions questions;

    OverHttp(World world, Report report) {
        this.world = world;
        this.report = report;
        this.portal = new HttpCaller(world.http(), 1);
        this.portalWithManyTokens = new HttpCaller(world.http(), TOKENS);
        this.questions = Questions.about(world.population());
    }

    void measure(int warmUp, int times, Duration each) {
        calls().alone(warmUp);
        report.title("HTTP, one caller, call by call, %,d users".formatted(world.users()));
        Map<String, Latencies> one = calls().alone(times);
        report.latencies("", one);
        report.line("HTTP to the sum of the Java API and the no-op endpoint, p50: %.2f"
                .formatted(one.get(HTTP).p50()
                        / (one.get(JAVA).p50() + one.get(NOTHING).p50())));
        report.title("HTTP, concurrent callers, %,d users".formatted(world.users()));
        CALLERS.forEach(callers -> report.concurrent(callers, calls().together(callers, each)));
    }

    private ByTurns calls() {
        return new ByTurns()
                .with(JAVA, () -> questions.next().expect(world::decide))
                .with(HTTP, () -> questions.next().expect(portal::decide))
                .with(HTTP + ", " + TOKENS + " tokens", () -> questions.next().expect(portalWithManyTokens::decide))
                .with(NOTHING, portal::ask);
    }
}
