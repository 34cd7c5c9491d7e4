// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.access.Reason;
import be.delegraph.model.ManagerRole;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reason as it is told over HTTP; what does not apply is left out. */
@Serdeable
@Schema(name = "Reason", description = "One thing that stands between the person and the application.")
public record ReasonView(
        @Schema(description = "Stable code", example = "NOT_TICKED")
        String code,

        @Schema(
                description = "The rule that failed; absent if the question itself could not be placed",
                nullable = false)
        @Nullable
        String rule,

        @Schema(description = "The level at which it failed", example = "SITE", nullable = false) @Nullable
        String level,

        @Schema(description = "The unit at which it failed", nullable = false) @Nullable
        String unit,

        @Schema(
                description = "The application whose tick is missing: the one asked for, or a companion",
                nullable = false)
        @Nullable
        String application,

        @Schema(
                description = "Told to a manager about what lies above the units that he manages: whom to ask",
                example = "TB",
                nullable = true)
        @Nullable
        ManagerRole ask) {

    static ReasonView of(Reason reason, Optional<ManagerRole> ask) {
        return new ReasonView(
                reason.code().name(),
                text(reason.rule()),
                text(reason.level()),
                text(reason.unit()),
                text(reason.application()),
                ask.orElse(null));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
