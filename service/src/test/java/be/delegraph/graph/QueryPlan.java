// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/**
 * How Neo4j goes about a query.
 *
 * @param steps every step, a step before those that it draws from
 * @param databaseHits what running it cost
 */
record QueryPlan(QueryType type, List<String> columns, List<Step> steps, long databaseHits) {

    /**
     * One step of a plan.
     *
     * @param details the labels, properties and patterns that it is about
     */
    record Step(String name, String details, List<Step> sources) {

        static Step of(Plan plan) {
            return new Step(
                    plan.operatorType().replaceFirst("@.*", ""),
                    Optional.ofNullable(plan.arguments().get("Details"))
                            .map(Value::asString)
                            .orElse(""),
                    plan.children().stream().map(Step::of).toList());
        }

        boolean isStart() {
            return sources.isEmpty();
        }

        /** Comes to what it is about by an index. */
        boolean isSeek() {
            return name.contains("IndexSeek") || seeksAndMerges();
        }

        boolean isOneNodeAtMost() {
            return seeksAndMerges() || (name.startsWith("NodeUniqueIndexSeek") && details.contains(" = "));
        }

        /** From 2026 on, one step for what Neo4j 5 does in two: by the index of a uniqueness constraint. */
        private boolean seeksAndMerges() {
            return name.equals("MergeUniqueNode");
        }

        Stream<Step> all() {
            return Stream.concat(Stream.of(this), sources.stream().flatMap(Step::all));
        }

        @Override
        public String toString() {
            return name + " " + details;
        }
    }

    /** Runs the query by the plan that was made when it first ran. What it writes is taken back. */
    static QueryPlan run(Query query, Driver driver) {
        return run("PROFILE ", query, driver);
    }

    /** Runs the query by the plan that is made for the graph as it stands. What it writes is taken back. */
    static QueryPlan runAfresh(Query query, Driver driver) {
        return run("PROFILE CYPHER replan=force ", query, driver);
    }

    private static QueryPlan run(String mode, Query query, Driver driver) {
        try (Session session = driver.session();
                Transaction transaction = session.beginTransaction()) {
            Result result =
                    transaction.run(mode + query.text(), QueryHeader.of(query).sampleParameters(driver));
            List<String> columns = result.keys();
            ResultSummary summary = result.consume();
            transaction.rollback();
            return new QueryPlan(
                    summary.queryType(),
                    columns,
                    Step.of(summary.plan()).all().toList(),
                    databaseHits(summary.profile()));
        }
    }

    private static long databaseHits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(QueryPlan::databaseHits).sum();
    }
}
