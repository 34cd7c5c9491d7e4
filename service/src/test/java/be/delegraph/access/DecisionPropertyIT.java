// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode.OFF;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.naive.Amnesia;
import be.delegraph.access.naive.NaiveAnswer;
import be.delegraph.access.naive.NaiveEvaluator;
import be.delegraph.access.naive.World;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.TestGraph;
import be.delegraph.testing.TestWorld;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Decisions on random worlds. Jqwik reports the seed of a failure; {@code @Property(seed = "…")} repeats it. */
class DecisionPropertyIT {

    private static final int QUESTIONS = 200;

    /** Rule by rule, and within a rule the higher level first. */
    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::rule)
            .thenComparing(Reason::level, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final TestGraph graph = new TestGraph();

    private static RunningService service;
    private static Questioning questioning;

    /** By hand: jqwik knows no extensions of Jupiter's. */
    @BeforeContainer
    static void start() {
        TestWorld.EMPTY.create();
        service = RunningService.withoutServer(RunningService.patientlyOn(Neo4jForTests.connection()));
        questioning = new Questioning(service.bean(DecisionPoint.class));
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    @StatisticsReport(OFF)
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void decisionsAndExplanationsAgreeWithANaiveEvaluator(@ForAll("worlds") World world) {
        graph.clear();
        world.write(graph.driver());
        NaiveEvaluator naive = world.evaluator();

        List<Explanation> explanations = questioning.explain(world.questions());
        List<Decision> decisions = questioning.decide(world.questions());

        for (int i = 0; i < QUESTIONS; i++) {
            NaiveAnswer expected = naive.answer(world.questions().get(i));
            count(expected);
            assertAgree(world, expected, explanations.get(i), decisions.get(i));
        }
        assertThatEveryReasonIsReached();
    }

    @StatisticsReport(OFF)
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whatIsEnteredLaterChangesNoEarlierAnswer(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 4, max = 10) int day) {
        graph.clear();
        world.write(graph.driver());
        Instant then = world.midnight(day);
        List<Question> questions = world.questions().stream()
                .filter(question -> !question.at().isAfter(then))
                .toList();

        List<Explanation> knowingWhatCameLater = questioning.explain(questions);
        boolean forgotten = Amnesia.strike(graph.driver(), then);

        assertThat(questioning.explain(questions)).isEqualTo(knowingWhatCameLater);
        Statistics.label("later facts").collect(forgotten).coverage(coverage -> coverage.check(true)
                .percentage(share -> share >= 80));
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(random -> World.draw(random, QUESTIONS));
    }

    private static void assertAgree(World world, NaiveAnswer expected, Explanation explanation, Decision decision) {
        Question question = explanation.question();
        assertThat(explanation.registrations().stream()
                        .map(registration -> Map.entry(registration.unit(), Set.copyOf(registration.reasons())))
                        .toList())
                .as(() -> "Registrations for " + question + "\n" + world.about(question))
                .containsExactlyInAnyOrderElementsOf(expected.registrations().stream()
                        .map(judged -> Map.entry(judged.unit(), judged.failures()))
                        .toList());
        assertThat(explanation.registrations()).as("%s", question).allSatisfy(registration -> assertThat(
                        registration.reasons())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(ORDER));
        assertThat(new HashSet<>(explanation.unresolved())).as("%s", question).isEqualTo(expected.unresolved());
        assertThat(decision.allowed()).as("%s", question).isEqualTo(expected.allowed());
        if (decision instanceof Decision.Deny deny) {
            assertThat(expected.denials()).as("%s", question).contains(Set.copyOf(deny.reasons()));
        }
        assertThat(decision).as("%s", question).isEqualTo(explanation.decision());
    }

    private static void count(NaiveAnswer answer) {
        Statistics.label("decision").collect(answer.allowed() ? "allow" : "deny");
        Stream.concat(
                        answer.unresolved().stream(),
                        answer.registrations().stream().flatMap(registration -> registration.failures().stream()))
                .forEach(reason -> Statistics.label("reason").collect(reason.code()));
    }

    private static void assertThatEveryReasonIsReached() {
        Statistics.label("decision")
                .coverage(coverage -> coverage.check("allow").percentage(share -> share >= 15));
        Statistics.label("reason").coverage(coverage -> Arrays.stream(ReasonCode.values())
                .forEach(code -> coverage.check(code).count(count -> count > 0)));
    }
}
