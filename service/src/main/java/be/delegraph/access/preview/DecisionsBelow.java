// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.preview;

import be.delegraph.access.JudgedRight;
import be.delegraph.access.Reason;
import be.delegraph.access.RightsBelow;
import be.delegraph.graph.Reading;
import be.delegraph.history.Consequences;
import be.delegraph.history.Preview;
import be.delegraph.history.Verdict;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Tells the history what the decisions at a unit and below it are. */
@Singleton
final class DecisionsBelow implements Consequences {

    @Override
    public CompletionStage<List<Verdict>> below(
            UnitId unit, Optional<ApplicationCode> application, Instant at, Reading graph) {
        RightsBelow rights = new RightsBelow(graph, unit, at);
        return application
                .map(ticked -> rights.needing(ticked).thenApply(needing -> with(ticked, needing)))
                .orElseGet(rights::ticked)
                .thenCompose(applications -> verdicts(rights, applications));
    }

    private static List<ApplicationCode> with(ApplicationCode ticked, List<ApplicationCode> needing) {
        List<ApplicationCode> all = new ArrayList<>(needing);
        all.remove(ticked);
        all.add(0, ticked);
        return all;
    }

    /** One after the other: a transaction answers one query at a time. */
    private static CompletionStage<List<Verdict>> verdicts(RightsBelow rights, List<ApplicationCode> applications) {
        CompletionStage<List<Verdict>> all = CompletableFuture.completedStage(List.of());
        for (ApplicationCode application : applications) {
            all = all.thenCompose(before -> rights.to(application).thenApply(judged -> joined(before, judged)));
        }
        return all;
    }

    private static List<Verdict> joined(List<Verdict> before, List<JudgedRight> judged) {
        List<Verdict> all = new ArrayList<>(before);
        judged.stream().map(DecisionsBelow::verdict).forEach(all::add);
        return all;
    }

    private static Verdict verdict(JudgedRight right) {
        return new Verdict(
                right.user(),
                right.person(),
                right.name(),
                right.unit(),
                right.application(),
                right.reasons().stream().map(DecisionsBelow::obstacle).toList());
    }

    private static Preview.Obstacle obstacle(Reason reason) {
        return new Preview.Obstacle(
                reason.code().name(), text(reason.level()), text(reason.unit()), text(reason.application()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
