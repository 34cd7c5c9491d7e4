// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import be.delegraph.problem.Meaning;
import be.delegraph.problem.ProblemType;

/** What Neo4j fails with, as callers are told. */
enum GraphProblem implements ProblemType {
    /** Neo4j does not answer. */
    GRAPH_UNAVAILABLE;

    @Override
    public Meaning meaning() {
        return Meaning.UNAVAILABLE;
    }

    @Override
    public String title() {
        return "The graph does not answer";
    }
}
