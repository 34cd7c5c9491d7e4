// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.authority.Operation;
import be.delegraph.graph.Query;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a value: what is to be done, to which unit, and every way in which that can be refused.
 *
 * <p>Its query does it, inside the transaction that holds the organisation's chain, and says what came of it in its columns
 * {@code outcome} ({@code DONE}, {@code ALREADY_SO} or a refusal's name), {@code lacking} (the id of the unit that lacks
 * something, with some refusals), {@code before} and {@code after} (the ids of the facts that were ended and begun). It is
 * given the parameters {@code unit}, {@code id} for a new fact, {@code recorded} and {@code effective} (a grant's is later
 * by the propagation delay), and the change's own {@link #parameters()}.
 */
public interface Change {

    Operation operation();

    /** What is changed. */
    UnitId unit();

    /** What the query is told beside what every query of a change is. */
    default Map<String, String> parameters() {
        return Map.of();
    }

    Query query();

    /** The refusals that the query's outcome may name, by that name. */
    default Set<? extends Refusal> refusals() {
        return Set.of();
    }

    /** Why it is done, in the words of whoever does it. */
    @Nullable
    Remark remark();

    /** The application whose ticks it changes, if it is about one. */
    default Optional<ApplicationCode> applicationTicked() {
        return Optional.empty();
    }

    /** Whether it grants something, and so may be made to wait, or takes something away, which takes effect at once. */
    boolean isGrant();

    /** Whether a blocked unit can be changed so, as a rule not. */
    default boolean concernsBlockedUnits() {
        return false;
    }
}
