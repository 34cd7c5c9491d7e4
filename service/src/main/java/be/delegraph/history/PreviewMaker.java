// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import be.delegraph.graph.Reading;
import be.delegraph.graph.Work.Ending;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** Makes a change, compares the decisions before and after, and takes it back. */
@Singleton
final class PreviewMaker {

    private final Consequences consequences;

    PreviewMaker(Consequences consequences) {
        this.consequences = consequences;
    }

    /** @param write makes the change in the transaction */
    CompletionStage<Ending<Handout>> of(
            Request request,
            Entry entry,
            Reading transaction,
            BiFunction<Entry, Reading, CompletionStage<FiledReceipt>> write) {
        return verdicts(request, entry, transaction).thenCompose(before -> write.apply(entry, transaction)
                .thenCompose(receipt -> verdicts(request, entry, transaction)
                        .thenApply(after -> Ending.takingBack(
                                bookmark -> compared(receipt, entry.opening().version(), before, after)))));
    }

    /** Both times as of the moment of effect, so that nothing but the change makes the difference. */
    private CompletionStage<List<Verdict>> verdicts(Request request, Entry entry, Reading transaction) {
        return consequences.below(
                request.change().unit(), request.change().applicationTicked(), entry.effective(), transaction);
    }

    private static Preview compared(FiledReceipt receipt, long version, List<Verdict> before, List<Verdict> after) {
        Map<List<String>, Verdict> later = after.stream().collect(toMap(Verdict::subject, verdict -> verdict));
        Map<List<String>, Boolean> could = before.stream().collect(toMap(Verdict::subject, Verdict::allows));
        List<Verdict> lost = before.stream()
                .filter(verdict -> verdict.allows() && !later.containsKey(verdict.subject()))
                .toList();
        Map<Fate, List<Verdict>> fates = after.stream()
                .collect(
                        groupingBy(verdict -> Fate.of(could.getOrDefault(verdict.subject(), false), verdict.allows())));
        return new Preview(
                receipt.outcome(),
                version,
                receipt.effective(),
                group(fates, Fate.GAINED),
                Preview.Group.of(lost),
                group(fates, Fate.SUSPENDED),
                group(fates, Fate.STILL_DENIED));
    }

    private static Preview.Group group(Map<Fate, List<Verdict>> fates, Fate fate) {
        return Preview.Group.of(fates.getOrDefault(fate, List.of()));
    }

    /** What becomes of a right that is there after the change. */
    private enum Fate {
        GAINED,
        SUSPENDED,
        STILL_DENIED,
        UNTOUCHED;

        static Fate of(boolean before, boolean after) {
            if (after) {
                return before ? UNTOUCHED : GAINED;
            }
            return before ? SUSPENDED : STILL_DENIED;
        }
    }
}
