// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode.OFF;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.naive.World;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.graph.Graph;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.Insz;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.TestGraph;
import be.delegraph.testing.TestWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Everybody's rights on random worlds, beside what is decided about one person after the other. */
class RightsBelowPropertyIT {

    private static final int QUESTIONS = 20;

    private static final AssuranceLevel STRONGEST = new AssuranceLevel(500);

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
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void everybodyIsJudgedAsByThemselves(@ForAll("worlds") World world) {
        graph.clear();
        world.write(graph.driver());
        Map<String, Insz> persons = persons();

        world.questions().forEach(question -> {
            if (question.resource() instanceof Resource.Unit asked) {
                assertAgree(question, asked.id(), persons);
            }
        });
        Statistics.label("right").coverage(coverage -> {
            coverage.check("allows").count(count -> count > 0);
            coverage.check("denies").count(count -> count > 0);
        });
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(random -> World.draw(random, QUESTIONS));
    }

    private static void assertAgree(Question question, UnitId unit, Map<String, Insz> persons) {
        List<JudgedRight> rights = new RightsBelow(service.bean(Graph.class)::read, unit, question.at())
                .to(question.application())
                .toCompletableFuture()
                .join();
        rights.forEach(
                right -> Statistics.label("right").collect(right.reasons().isEmpty() ? "allows" : "denies"));
        Map<String, Explanation> explanations = explanations(question, persons);

        assertThat(rights.stream().map(RightOfPerson::of))
                .as("%s", question)
                .containsExactlyInAnyOrderElementsOf(explanations.entrySet().stream()
                        .flatMap(person -> RightOfPerson.of(person.getKey(), person.getValue()))
                        .toList());
        assertThat(rights).extracting(JudgedRight::user).doesNotHaveDuplicates();
        assertThat(rights.stream()
                        .filter(right -> right.reasons().isEmpty())
                        .map(JudgedRight::person)
                        .collect(toSet()))
                .as("%s", question)
                .isEqualTo(explanations.entrySet().stream()
                        .filter(person -> person.getValue().decision().allowed())
                        .map(Map.Entry::getKey)
                        .collect(toSet()));
    }

    /** Everybody's answer to the same question, by the person's own id. */
    private static Map<String, Explanation> explanations(Question question, Map<String, Insz> persons) {
        List<String> ids = List.copyOf(persons.keySet());
        List<Explanation> explanations = questioning.explain(
                ids.stream().map(id -> strongly(question, persons.get(id))).toList());
        return IntStream.range(0, ids.size()).boxed().collect(toMap(ids::get, explanations::get));
    }

    /** A right is judged as of somebody whose authentication is strong enough for anything. */
    private static Question strongly(Question question, Insz person) {
        return new Question(person, question.application(), question.resource(), question.at(), STRONGEST);
    }

    /** One number of each person, by the person's own id. */
    private static Map<String, Insz> persons() {
        return graph.rows("""
                        MATCH (number:PersonNumber)-[:IDENTIFIES]->(person)
                        RETURN person.id AS id, min(number.value) AS number""", Map.of()).stream()
                .collect(toMap(row -> (String) row.get("id"), row -> new Insz((String) row.get("number"))));
    }

    /** What both ways of asking tell of a registration that ticks the application itself, in effect or not yet. */
    private record RightOfPerson(String person, UnitId unit, List<Reason> reasons) {

        static RightOfPerson of(JudgedRight right) {
            return new RightOfPerson(right.person(), right.unit(), right.reasons());
        }

        static Stream<RightOfPerson> of(String person, Explanation explanation) {
            return explanation.registrations().stream()
                    .filter(RightOfPerson::isTicked)
                    .map(registration -> new RightOfPerson(person, registration.unit(), registration.reasons()));
        }

        private static boolean isTicked(Explanation.Registration registration) {
            return registration.levels().stream()
                    .filter(level -> level.level() == Level.USER)
                    .noneMatch(user -> user.ticks().get(0).state() == LevelState.TickState.NOT_TICKED);
        }
    }
}
