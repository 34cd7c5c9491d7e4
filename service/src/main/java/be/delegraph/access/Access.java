// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/**
 * Answers questions about access. Safe for use by any number of threads; never blocks the caller's.
 *
 * <p>Stages fail with {@link be.delegraph.problem.GraphUnavailableException} while Neo4j does not answer: no answer is ever
 * made up.
 */
@Singleton
public class Access {

    private final EvidenceSource evidence;

    Access(EvidenceSource evidence) {
        this.evidence = evidence;
    }

    /** Allowed or denied, with the reasons for a denial. */
    public CompletionStage<Decision> decide(Question question) {
        return evidence.about(question).thenApply(found -> Evaluation.decide(question, found));
    }

    /** The same answer with every level and every rule that it rests on. */
    public CompletionStage<Explanation> explain(Question question) {
        return evidence.about(question).thenApply(found -> Evaluation.explain(question, found));
    }
}
