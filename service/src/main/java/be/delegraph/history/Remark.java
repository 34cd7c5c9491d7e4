// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a change is made. It may say something of persons, so the chain holds its digest only: it can be made unreadable
 * without breaking the chain.
 *
 * @param reason in the words of whoever makes the change, up to 1,000 characters
 * @param ticket of a request or a conversation, up to 100 characters
 */
public record Remark(@Nullable String reason, @Nullable String ticket) {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_TICKET = 100;

    public Remark {
        demand(reason, LONGEST_REASON);
        demand(ticket, LONGEST_TICKET);
    }

    /** Those that are given. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        if (reason != null) {
            properties.put("reason", reason);
        }
        if (ticket != null) {
            properties.put("ticket", ticket);
        }
        return properties;
    }

    /** As the change's node has it. Without the salt, whose node has lost the words could be asked whether it was these. */
    Map<String, String> filed(String salt) {
        Map<String, String> filed = properties();
        filed.put("salt", salt);
        filed.put("remark", Digest.of(filed));
        return filed;
    }

    private static void demand(@Nullable String text, int longest) {
        if (text != null && (text.isBlank() || text.length() > longest)) {
            throw new IllegalArgumentException(
                    "A reason has 1 to %d characters, a ticket 1 to %d.".formatted(LONGEST_REASON, LONGEST_TICKET));
        }
    }
}
