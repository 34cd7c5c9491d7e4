// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.authority.Authority;
import be.delegraph.graph.Query;
import be.delegraph.graph.Reading;
import be.delegraph.graph.Work;
import be.delegraph.model.DeactivationCause;
import be.delegraph.model.UnitId;
import be.delegraph.problem.ConflictException;
import be.delegraph.problem.NotFoundException;
import be.delegraph.problem.OutdatedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Makes one change in one transaction: holds the chain, looks, judges who may, has the change's query do it, appends it.
 *
 * <p>The moment of the change is read once the chain is held, right before it is written. What is asked about between that
 * moment and the commit is answered as before the change.
 */
final class Attempt implements Work<Handout> {

    private static final Query OPEN = Query.of("history/open");

    private final Request request;
    private final Clock clock;
    private final Duration propagationDelay;
    private final PreviewMaker previews;

    Attempt(Request request, Clock clock, Duration propagationDelay, PreviewMaker previews) {
        this.request = request;
        this.clock = clock;
        this.propagationDelay = propagationDelay;
        this.previews = previews;
    }

    @Override
    public CompletionStage<Ending<Handout>> in(Reading transaction) {
        Map<String, Object> parameters = Map.of(
                "unit", request.change().unit().value(),
                "chain", request.chain(),
                "person", request.caller().person().value(),
                "key", request.key());
        return transaction.run(OPEN, parameters).thenCompose(rows -> opened(rows, transaction));
    }

    private CompletionStage<Ending<Handout>> opened(List<Record> rows, Reading transaction) {
        if (rows.isEmpty()) {
            throw unknownUnit();
        }
        Opening opening = Opening.read(rows.get(0));
        FiledReceipt filed = opening.receipt();
        if (filed != null && filed.request().equals(request.digest())) {
            return CompletableFuture.completedStage(Ending.keeping(filed));
        }
        Entry entry = judged(opening);
        if (filed != null) {
            throw reused();
        }
        return request.submission().isPreview()
                ? previews.of(request, entry, transaction, this::write)
                : write(entry, transaction).thenApply(Ending::keeping);
    }

    /** Told to whoever may change the unit only: to others there is no such unit, whatever their keys stand for. */
    private static ConflictException reused() {
        return new ConflictException(
                HistoryProblem.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was sent before with another change. Send each change under a key of its own.");
    }

    private Entry judged(Opening opening) {
        Instant now = opening.head().notBefore(clock.instant());
        Authority authority = opening.path()
                .authority(request.change().operation().managing(), now)
                .orElseThrow(Attempt::unknownUnit);
        refuseDeactivated(opening, now);
        refuseOutdated(opening);
        Instant effective = request.change().isGrant() ? now.plus(propagationDelay) : now;
        return new Entry(request, opening, authority, now, effective);
    }

    private void refuseDeactivated(Opening opening, Instant now) {
        opening.path().obstacle(now, request.change().concernsBlockedUnits()).ifPresent(obstacle -> {
            throw obstacle.cause() == DeactivationCause.BLOCKED
                    ? new ConflictException(
                            HistoryProblem.UNIT_BLOCKED,
                            "Have it unblocked first.",
                            Whereabouts.blocked(obstacle.unit()))
                    : new ConflictException(
                            HistoryProblem.UNIT_ENDED,
                            "What has ended is not changed any more.",
                            Whereabouts.ended(obstacle.unit()));
        });
    }

    private void refuseOutdated(Opening opening) {
        if (request.submission()
                .version()
                .filter(seen -> seen != opening.version())
                .isPresent()) {
            throw new OutdatedException(
                    HistoryProblem.VERSION_OUTDATED,
                    "Somebody has changed the unit since the ETag was handed out. Look at it again.");
        }
    }

    private CompletionStage<FiledReceipt> write(Entry entry, Reading transaction) {
        return transaction
                .run(request.change().query().followedBy(HeldChain.APPEND), entry.parameters())
                .thenApply(rows -> written(entry, rows.get(0)));
    }

    private FiledReceipt written(Entry entry, Record row) {
        String outcome = row.get("outcome").asString();
        request.change().refusals().stream()
                .filter(refusal -> refusal.name().equals(outcome))
                .findFirst()
                .ifPresent(refusal -> {
                    throw new ConflictException(refusal, refusal.detail(), lacking(row.get("lacking")));
                });
        return entry.receipt(Receipt.Done.valueOf(outcome));
    }

    private static Map<String, String> lacking(Value unit) {
        return unit.isNull() ? Map.of() : Whereabouts.lacking(new UnitId(unit.asString()));
    }

    private static NotFoundException unknownUnit() {
        return new NotFoundException(
                HistoryProblem.UNKNOWN_UNIT, "There is no such unit, or none that you may change so.");
    }
}
