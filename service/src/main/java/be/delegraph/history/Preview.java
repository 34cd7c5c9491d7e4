// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a change, from the decisions right before and after it: it was made, looked at and taken back.
 *
 * @param outcome whether it would be done, or is so already
 * @param version the unit's as it is, to be sent as {@code If-Match} with the change itself
 * @param effective when it would take effect; absent of what is so already
 * @param gain who could use an application then and cannot without
 * @param lose who could no longer, for their own right ends
 * @param suspended who could no longer, while their own right lives on and waits
 * @param stillDenied who has the right and cannot use it, before or after
 */
@Serdeable
public record Preview(
        Receipt.Done outcome,
        long version,
        @Nullable Instant effective,
        Group gain,
        Group lose,
        Group suspended,
        Group stillDenied)
        implements Outcome {

    private static final int MOST = 100;

    /**
     * Rights with one fate.
     *
     * @param rights how many there are: a registration may have several, each to one application
     * @param persons how many people hold them
     * @param cut whether there are more rights than are shown
     */
    @Serdeable
    @Schema(name = "PreviewGroup")
    public record Group(int rights, long persons, boolean cut, List<Right> first) {

        static Group of(List<Verdict> verdicts) {
            return new Group(
                    verdicts.size(),
                    verdicts.stream().map(Verdict::person).distinct().count(),
                    verdicts.size() > MOST,
                    verdicts.stream().limit(MOST).map(Right::of).toList());
        }
    }

    /**
     * One registration's right to one application.
     *
     * @param user the registration's id
     * @param name of whoever is registered
     * @param unit where it is
     * @param reasons why it lets nobody in, if so
     */
    @Serdeable
    @Schema(name = "PreviewRight")
    public record Right(String user, @Nullable String name, String unit, String application, List<Obstacle> reasons) {

        static Right of(Verdict verdict) {
            return new Right(
                    verdict.user(),
                    verdict.name(),
                    verdict.unit().value(),
                    verdict.application().value(),
                    verdict.reasons());
        }
    }

    /** One reason of a decision, in the words of the decision API. */
    @Serdeable
    @Schema(name = "PreviewReason")
    public record Obstacle(
            String code,
            @Nullable String level,
            @Nullable String unit,
            @Nullable String application) {}
}
