// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.preview;

import be.delegraph.graph.Reading;
import be.delegraph.history.Consequences;
import be.delegraph.history.Verdict;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Judges every right at a unit and below it. */
@Singleton
final class RightsBelow implements Consequences {

    @Override
    public CompletionStage<List<Verdict>> below(
            UnitId unit, Optional<ApplicationCode> application, Instant at, Reading graph) {
        return CompletableFuture.completedStage(List.of());
    }
}
