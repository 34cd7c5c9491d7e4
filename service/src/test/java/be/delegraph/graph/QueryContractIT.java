// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.fixtures.neo4j.Neo4jForTests;
import be.delegraph.graph.QueryPlan.Step;
import be.delegraph.testing.DeclaredQueries;
import be.delegraph.testing.RunningService;
import be.delegraph.testing.TestGraph;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.QueryType;

/**
 * Holds every query against what its header says and against how Neo4j goes about it: on an empty graph, on which a new
 * installation plans; on one that has just grown, of which the statistics know little; and when they know it all.
 */
class QueryContractIT {

    /** Of these there are few, however many organisations and users there are. Decisions do not scan even them. */
    private static final Set<String> FEW = Set.of(
            "CapacityType",
            "SubdivisionType",
            "FacilityKind",
            "Application",
            "Function",
            "Sandbox",
            "OFFERS",
            "GOVERNED_BY",
            "HAS_SUBDIVISION_TYPE",
            "UNDER",
            "IMPLIES",
            "BELONGS_TO");

    /** They go by how many users there are: what a catalogue takes from them, what a change makes of their rights. */
    private static final Set<Query> FOR_EVERY_USER =
            Set.of(DeclaredQueries.at("catalogue/open_ticks"), DeclaredQueries.at("access/users_below"));

    private static final Pattern LABEL_OR_TYPE = Pattern.compile("\\w*:(\\w+)");
    private static final Pattern INDEX = Pattern.compile(":(\\w+\\([^)]*\\))");
    private static final Pattern PATH = Pattern.compile("VarLength.*|.*BFS.*|Repeat.*|.*ShortestPath.*");
    private static final Pattern UNBOUNDED = Pattern.compile("\\*(\\d*\\.\\.)?(?![\\d.])|\\{\\d*, ?\\}|[)\\]][+*]");

    private static final TestGraph graph = new TestGraph();

    private static Map<String, String> indexes;
    private static Map<Query, Map<String, Object>> samples;
    private static Map<Query, QueryPlan> onEmpty;
    private static Map<Query, QueryPlan> onSmall;
    private static Map<Query, QueryPlan> onSmallAfresh;
    private static Map<Query, QueryPlan> onLarge;
    private static Map<Query, QueryPlan> onLargeAfresh;
    private static Map<Query, QueryPlan> onLargeKnown;

    @BeforeAll
    static void plan() {
        migrateAnew();
        Driver driver = graph.driver();
        indexes = indexes(driver);
        samples = DeclaredQueries.all()
                .collect(toMap(identity(), query -> QueryHeader.of(query).sampleParameters(driver)));
        driver.executableQuery("CALL db.prepareForReplanning(60)").execute();
        onEmpty = each(QueryPlan::run, driver);
        GrowingPopulation population = new GrowingPopulation(driver);
        // Neo4j groups a node's relationships by type from the fiftieth on: fewer would cost more.
        population.growTo(60, 100);
        onSmall = each(QueryPlan::run, driver);
        onSmallAfresh = each(QueryPlan::runAfresh, driver);
        population.growTo(600, 2_000);
        onLarge = each(QueryPlan::run, driver);
        onLargeAfresh = each(QueryPlan::runAfresh, driver);
        driver.executableQuery("CALL db.prepareForReplanning(60)").execute();
        onLargeKnown = each(QueryPlan::runAfresh, driver);
        graph.clear();
    }

    @ParameterizedTest
    @MethodSource("be.delegraph.testing.DeclaredQueries#all")
    void returnsTheColumnsThatItsHeaderNames(Query query) {
        assertThat(onEmpty.get(query).columns()).isEqualTo(QueryHeader.of(query).columns());
    }

    @ParameterizedTest
    @MethodSource("be.delegraph.testing.DeclaredQueries#all")
    void writesIfItsHeaderSaysSoAndOnlyThen(Query query) {
        assertThat(onEmpty.get(query).type() != QueryType.READ_ONLY)
                .isEqualTo(QueryHeader.of(query).writes());
    }

    @ParameterizedTest
    @MethodSource("be.delegraph.testing.DeclaredQueries#all")
    void isGivenSamplesOfTheTypesThatItNames(Query query) {
        Map<String, String> types = QueryHeader.of(query).parameters();
        assertThat(samples.get(query)).allSatisfy((name, sample) -> assertThat(CypherType.of(sample))
                .isEqualTo(CypherType.startOf(types.get(name))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("plans")
    void seeksInTheIndexesThatItsHeaderNames(Query query, String when, QueryPlan plan) {
        Set<String> sought = new TreeSet<>();
        plan.steps().stream()
                .filter(Step::isSeek)
                .flatMap(step -> INDEX.matcher(step.details()).results())
                .forEach(found -> sought.add(indexes.get(found.group(1))));
        assertThat(sought).isEqualTo(QueryHeader.of(query).indexes());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("plans")
    void scansNothing(Query query, String when, QueryPlan plan) {
        assertThat(plan.steps())
                .filteredOn(Step::isStart)
                .allMatch(step -> step.isSeek()
                        || Set.of("Argument", "EmptyRow", "Projection", "Unwind")
                                .contains(step.name())
                        || scansFew(query, step));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("plans")
    void multipliesNothing(Query query, String when, QueryPlan plan) {
        assertThat(plan.steps())
                .filteredOn(step -> step.name().equals("CartesianProduct"))
                .as("%s", plan.steps())
                .allMatch(step -> step.sources().stream().allMatch(Step::isOneNodeAtMost));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("plans")
    void walksNoFurtherThanItSays(Query query, String when, QueryPlan plan) {
        assertThat(plan.steps())
                .filteredOn(step -> PATH.matcher(step.name()).matches())
                .noneMatch(step -> UNBOUNDED.matcher(step.details()).find());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("costs")
    void costsNoMoreInALargerGraph(Query query, String when, QueryPlan small, QueryPlan large) {
        assertThat(large.databaseHits())
                .as("%s", large.steps())
                .isLessThanOrEqualTo(small.databaseHits() + small.databaseHits() / 10);
    }

    static Stream<Arguments> plans() {
        return DeclaredQueries.all()
                .flatMap(query -> Stream.of(
                        Arguments.of(query, "on an empty graph", onEmpty.get(query)),
                        Arguments.of(query, "on a graph that has just grown", onLargeAfresh.get(query)),
                        Arguments.of(query, "on a graph that is known", onLargeKnown.get(query))));
    }

    static Stream<Arguments> costs() {
        return DeclaredQueries.all()
                .filter(query -> !FOR_EVERY_USER.contains(query))
                .flatMap(query -> Stream.of(
                        Arguments.of(query, "planned on an empty graph", onSmall.get(query), onLarge.get(query)),
                        Arguments.of(query, "planned afresh", onSmallAfresh.get(query), onLargeAfresh.get(query)),
                        Arguments.of(query, "planned well", onSmallAfresh.get(query), onLargeKnown.get(query))));
    }

    /** New indexes: what an old one knows of graphs that are gone would be planned with. */
    private static void migrateAnew() {
        graph.forgetSchema();
        RunningService.withoutServer(RunningService.on(Neo4jForTests.connection()))
                .close();
    }

    private static boolean scansFew(Query query, Step step) {
        return !query.path().startsWith("access/")
                && step.name().matches("NodeByLabelScan|(Und|D)irectedRelationshipTypeScan")
                && LABEL_OR_TYPE.matcher(step.details()).results().allMatch(found -> FEW.contains(found.group(1)));
    }

    private static Map<Query, QueryPlan> each(BiFunction<Query, Driver, QueryPlan> run, Driver driver) {
        return DeclaredQueries.all().collect(toMap(identity(), query -> run.apply(query, driver)));
    }

    /** The indexes' names, by what they are on: {@code Unit(id)}. */
    private static Map<String, String> indexes(Driver driver) {
        return driver.executableQuery("""
                        SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE type = 'RANGE'
                        RETURN name, labelsOrTypes[0] AS label, properties""").execute().records().stream()
                .collect(toMap(
                        index -> index.get("label").asString() + "("
                                + String.join(", ", index.get("properties").asList(Value::asString)) + ")",
                        index -> index.get("name").asString()));
    }
}
