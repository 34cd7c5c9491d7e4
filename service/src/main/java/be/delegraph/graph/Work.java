// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.util.concurrent.CompletionStage;

/**
 * What is done in one transaction. It may be done again from its beginning, in another transaction, when Neo4j asks for
 * that: so it keeps nothing from one time to the next.
 *
 * @param <T> what it comes to
 */
public interface Work<T> {

    /** Does it; where the stage fails, everything is taken back. */
    CompletionStage<Ending<T>> in(Reading transaction);

    /**
     * How a transaction is to end.
     *
     * @param kept whether what was written is to be kept, or taken back
     */
    record Ending<T>(T value, boolean kept) {

        public static <T> Ending<T> keeping(T value) {
            return new Ending<>(value, true);
        }

        public static <T> Ending<T> takingBack(T value) {
            return new Ending<>(value, false);
        }
    }
}
