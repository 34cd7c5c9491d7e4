// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.authority.Authority;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change about to be appended to its chain.
 *
 * @param authority by what the caller may make it
 * @param recorded the moment of it
 * @param effective when it takes effect
 */
record Entry(Request request, Opening opening, Authority authority, Instant recorded, Instant effective) {

    /** What its query is given, and the file that follows it. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(request.change().parameters());
        parameters.put("unit", request.change().unit().value());
        parameters.put("id", UUID.randomUUID().toString());
        parameters.put("recorded", recorded.atZone(ZoneOffset.UTC));
        parameters.put("effective", effective.atZone(ZoneOffset.UTC));
        parameters.put("change", link());
        parameters.put("receipt", receipt(Receipt.Done.DONE).parameters());
        parameters.put("receiptOfNothing", receiptOfNothing());
        return parameters;
    }

    /** What is kept of it, once it is known what came of it. */
    FiledReceipt receipt(Receipt.Done outcome) {
        boolean appended = outcome == Receipt.Done.DONE;
        return new FiledReceipt(
                opening.person() + " " + request.key(),
                request.digest(),
                outcome,
                request.chain(),
                appended ? opening.head().next() : opening.head().sequence(),
                appended ? opening.head().next() : opening.version(),
                recorded,
                appended ? effective : null);
    }

    /** What was so already is kept for whoever submits it again under a key of their own. */
    private @Nullable Map<String, Object> receiptOfNothing() {
        return request.hasGivenKey() ? receipt(Receipt.Done.ALREADY_SO).parameters() : null;
    }

    private Map<String, Object> link() {
        Map<String, Object> link = new HashMap<>();
        link.put("chain", request.chain());
        link.put("sequence", opening.head().next());
        link.put("recorded", recorded.atZone(ZoneOffset.UTC));
        link.put("operation", request.change().operation().name());
        link.put("target", request.change().unit().value());
        link.put("by", opening.person());
        link.put("via", authority.via().value());
        link.put("as", authority.as());
        link.put("input", request.input());
        link.put("previous", opening.head().previous());
        Remark remark = request.change().remark();
        if (remark != null) {
            link.putAll(remark.filed(UUID.randomUUID().toString()));
        }
        return link;
    }
}
