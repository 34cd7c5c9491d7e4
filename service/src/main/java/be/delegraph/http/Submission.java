// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a change is submitted, beside the change itself.
 *
 * @param idempotencyKey what the caller knows this change by: sent again under the same key, it is done once
 *     ({@code Idempotency-Key})
 * @param ifVersion the version of its target that the caller has seen ({@code If-Match})
 * @param preview whether to tell what would come of it, and do nothing ({@code ?preview=true})
 */
public record Submission(
        @Nullable String idempotencyKey, @Nullable Long ifVersion, boolean preview) {

    public Optional<String> key() {
        return Optional.ofNullable(idempotencyKey);
    }

    public Optional<Long> version() {
        return Optional.ofNullable(ifVersion);
    }
}
