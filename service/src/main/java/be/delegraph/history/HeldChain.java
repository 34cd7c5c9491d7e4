// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.graph.Query;
import be.delegraph.graph.Reading;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * A chain that is no organisation's, held in a transaction that somebody else has opened until that ends: object mapping has
 * transactions of its own. Nobody else changes what the chain stands for meanwhile.
 */
public final class HeldChain {

    /** What follows the query of every change. */
    static final String APPEND = "history/append";

    private static final Query HOLD = Query.of("history/hold");
    private static final Query NOTE = Query.of("history/note");

    private final String name;
    private final ChainHead head;
    private final Reading transaction;

    private HeldChain(String name, ChainHead head, Reading transaction) {
        this.name = name;
        this.head = head;
        this.transaction = transaction;
    }

    /** Waits for whoever holds it. */
    public static CompletionStage<HeldChain> hold(String name, Reading transaction) {
        return transaction
                .run(HOLD, Map.of("chain", name))
                .thenApply(rows -> new HeldChain(name, ChainHead.read(rows.get(0)), transaction));
    }

    /** Whether nothing was ever appended. */
    public boolean isEmpty() {
        return head.sequence() == 0;
    }

    /** The moment for a change that is made now: later than the last one, whatever the clocks of instances say. */
    public Instant notBefore(Instant now) {
        return head.notBefore(now);
    }

    /**
     * Appends what was done in this transaction, once.
     *
     * @param operation its name
     * @param by who did it, in no person's name
     * @param input what was done, a line each
     */
    public CompletionStage<?> append(String operation, String by, List<String> input, Instant recorded) {
        Map<String, Object> link = Map.of(
                "chain", name,
                "sequence", head.next(),
                "recorded", recorded.atZone(ZoneOffset.UTC),
                "operation", operation,
                "by", by,
                "input", input,
                "previous", head.previous());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("change", link);
        parameters.put("receipt", null);
        parameters.put("receiptOfNothing", null);
        return transaction.run(NOTE.followedBy(APPEND), parameters);
    }
}
