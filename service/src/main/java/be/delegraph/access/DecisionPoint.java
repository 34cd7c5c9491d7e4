// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.graph.ConsistencyToken;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about access. Safe for use by any number of threads; never blocks the caller's.
 *
 * <p>Stages fail with {@link be.delegraph.graph.GraphUnavailableException} while Neo4j does not answer, and with {@link
 * be.delegraph.problem.OverloadedException} when too many of the asker's questions wait: no answer is ever made up.
 */
@Singleton
public class DecisionPoint {

    private final EvidenceLoader evidence;

    DecisionPoint(EvidenceLoader evidence) {
        this.evidence = evidence;
    }

    /** Allowed or denied, with the reasons for a denial. */
    public CompletionStage<Decision> decide(Question question, Asker asker) {
        return decide(question, asker, null);
    }

    /** The same, of a graph that has seen what was {@code written}, if anything was. */
    public CompletionStage<Decision> decide(Question question, Asker asker, @Nullable ConsistencyToken written) {
        return evidence.about(question, false, asker, written).thenApply(found -> Evaluator.decide(question, found));
    }

    /** The same answer with every level and every rule that it rests on. */
    public CompletionStage<Explanation> explain(Question question, Asker asker) {
        return explain(question, asker, null);
    }

    /** The same, of a graph that has seen what was {@code written}, if anything was. */
    public CompletionStage<Explanation> explain(Question question, Asker asker, @Nullable ConsistencyToken written) {
        return evidence.about(question, true, asker, written).thenApply(found -> Evaluator.explain(question, found));
    }
}
