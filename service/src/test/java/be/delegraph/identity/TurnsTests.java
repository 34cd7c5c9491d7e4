// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.problem.OverloadedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns<String> turns = new Turns<>();
    private final List<CompletableFuture<String>> started = new ArrayList<>();

    @Test
    void oneAskersFloodIsUnderWayInPart() {
        flood("many", 100);

        assertThat(started).hasSize(Turns.MOST_UNDER_WAY);
    }

    @Test
    void nobodyElseWaitsForIt() {
        flood("many", 100);

        flood("other", 1);

        assertThat(started).hasSize(Turns.MOST_UNDER_WAY + 1);
    }

    @Test
    void whatIsDoneLetsTheNextBegin() {
        List<CompletableFuture<String>> answers = flood("many", 100);

        started.get(0).complete("answer");
        started.get(1).completeExceptionally(new IllegalStateException("no answer"));

        assertThat(answers.get(0)).isCompletedWithValue("answer");
        assertThat(answers.get(1)).isCompletedExceptionally();
        assertThat(started).hasSize(Turns.MOST_UNDER_WAY + 2);
    }

    @Test
    void allAreDoneInTheEndAndTheLineIsFreeAgain() {
        List<CompletableFuture<String>> answers = flood("many", 100);

        for (int i = 0; i < 100; i++) {
            started.get(i).complete("answer");
        }
        flood("many", 100);

        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(started).hasSize(100 + Turns.MOST_UNDER_WAY);
    }

    @Test
    void whatNobodyWaitsForAnyLongerIsLeftOut() {
        List<CompletableFuture<String>> answers = flood("many", 6);
        answers.get(4).cancel(false);

        started.get(0).complete("answer");

        assertThat(started).hasSize(Turns.MOST_UNDER_WAY + 1);
        started.get(4).complete("the sixth's");
        assertThat(answers.get(5)).isCompletedWithValue("the sixth's");
    }

    @Test
    void beyondTheBoundTheAskerIsTurnedAway() {
        flood("many", Turns.MOST_UNDER_WAY + Turns.MOST_WAITING);

        assertThat(take("many"))
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(OverloadedException.class);
    }

    private List<CompletableFuture<String>> flood(String asker, int times) {
        return IntStream.range(0, times).mapToObj(each -> take(asker)).toList();
    }

    private CompletableFuture<String> take(String asker) {
        return turns.take(asker, () -> {
            CompletableFuture<String> work = new CompletableFuture<>();
            started.add(work);
            return work;
        });
    }
}
