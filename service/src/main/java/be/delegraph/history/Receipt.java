// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever changed something keeps of it.
 *
 * @param outcome whether it was done now, or was so already and nothing was recorded
 * @param chain the organisation whose chain it stands in
 * @param sequence its number there; of what was so already, that of the last change before
 * @param version the unit's, to be sent as {@code If-Match} with the next change
 * @param recorded when
 * @param effective when it takes effect; absent of what was so already
 * @param consistencyToken sent with a question, has it answered by what this change made of the graph, on any instance
 */
@Serdeable
public record Receipt(
        Done outcome,
        String chain,
        long sequence,
        long version,
        Instant recorded,
        @Nullable Instant effective,

        @Schema(
                description =
                        "Send it as Consistency-Token with a question that is to be answered with this change seen")
        String consistencyToken)
        implements Outcome {

    /** Whether something was done. */
    public enum Done {
        DONE,
        ALREADY_SO
    }
}
