// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Level;
import be.delegraph.model.UnitId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands between a person and an application.
 *
 * @param rule the rule that failed; absent if the question itself could not be placed
 * @param level the level at which it failed; absent if it concerns no level
 * @param unit the unit at which it failed; at {@link Level#USER} the unit of the registration
 * @param application the application whose tick is missing: the one asked for, or a companion
 */
public record Reason(
        ReasonCode code,
        @Nullable Rule rule,
        @Nullable Level level,
        @Nullable UnitId unit,
        @Nullable ApplicationCode application) {

    public Reason {
        Objects.requireNonNull(code, "code");
    }

    /** A reason that concerns no rule and no level: the question could not be placed. */
    public static Reason about(ReasonCode code) {
        return new Reason(code, null, null, null, null);
    }

    static Reason of(ReasonCode code, Rule rule) {
        return new Reason(code, rule, null, null, null);
    }

    static Reason at(ReasonCode code, Rule rule, Level level, UnitId unit) {
        return new Reason(code, rule, level, unit, null);
    }

    Reason as(ReasonCode other) {
        return new Reason(other, rule, level, unit, application);
    }

    Reason on(ApplicationCode missing) {
        return new Reason(code, rule, level, unit, missing);
    }
}
