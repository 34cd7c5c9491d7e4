// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.graph.ConsistencyToken;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A receipt as the graph keeps it, for the day that the same is submitted again.
 *
 * @param key the id of whoever submitted it, and what they know it by
 * @param request the digest of what was asked for
 */
record FiledReceipt(
        String key,
        String request,
        Receipt.Done outcome,
        String chain,
        long sequence,
        long version,
        Instant recorded,
        @Nullable Instant effective)
        implements Handout {

    static FiledReceipt read(Value node) {
        return new FiledReceipt(
                node.get("key").asString(),
                node.get("request").asString(),
                Receipt.Done.valueOf(node.get("outcome").asString()),
                node.get("chain").asString(),
                node.get("sequence").asLong(),
                node.get("version").asLong(),
                node.get("recorded").asZonedDateTime().toInstant(),
                node.get("effective").isNull()
                        ? null
                        : node.get("effective").asZonedDateTime().toInstant());
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", key);
        parameters.put("request", request);
        parameters.put("outcome", outcome.name());
        parameters.put("chain", chain);
        parameters.put("sequence", sequence);
        parameters.put("version", version);
        parameters.put("recorded", recorded.atZone(ZoneOffset.UTC));
        parameters.put("effective", effective == null ? null : effective.atZone(ZoneOffset.UTC));
        return parameters;
    }

    @Override
    public Receipt with(String bookmark) {
        String token = new ConsistencyToken(recorded, bookmark).text();
        return new Receipt(outcome, chain, sequence, version, recorded, effective, token);
    }
}
