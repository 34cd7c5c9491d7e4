// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The least that any query costs: a round trip through the same kind of session that decisions take. */
public final class Floor {

    private Floor() {}

    public static CompletionStage<?> returnOne(Graph graph) {
        return graph.read("floor", "RETURN 1 AS one", Map.of(), graph.answerWithin());
    }
}
