// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something holds.
 *
 * @param from the first moment
 * @param until the first moment at which it no longer holds; absent: it goes on
 */
public record Interval(Instant from, @Nullable Instant until) {

    public boolean includes(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
