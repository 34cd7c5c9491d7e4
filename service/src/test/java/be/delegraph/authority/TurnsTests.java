// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.problem.OverloadedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns<String> turns = new Turns<>(Duration.ofMinutes(1));
    private final List<CompletableFuture<String>> started = new ArrayList<>();
    private final List<String> askers = new ArrayList<>();

    @Test
    void oneAskersFloodIsUnderWayInPart() {
        flood("many", 100);

        assertThat(started).hasSize(Turns.MOST_OF_ONE);
    }

    @Test
    void nobodyElseWaitsForIt() {
        flood("many", 100);

        flood("other", 1);

        assertThat(started).hasSize(Turns.MOST_OF_ONE + 1);
    }

    @Test
    void whatIsDoneLetsTheNextBegin() {
        List<CompletableFuture<String>> answers = flood("many", 100);

        started.get(0).complete("answer");
        started.get(1).completeExceptionally(new IllegalStateException("no answer"));

        assertThat(answers.get(0)).isCompletedWithValue("answer");
        assertThat(answers.get(1)).isCompletedExceptionally();
        assertThat(started).hasSize(Turns.MOST_OF_ONE + 2);
    }

    @Test
    void whatFailsBeforeItHasBegunGivesItsTurnBack() {
        for (int i = 0; i < 10; i++) {
            assertThat(turns.take("many", () -> {
                        throw new IllegalStateException("no work");
                    }))
                    .isCompletedExceptionally();
        }
        flood("many", 1);

        assertThat(started).hasSize(1);
    }

    @Test
    void asManyOfOneAreDoneAtOnceAsAreAllowed() {
        Turns<String> single = new Turns<>(Duration.ofMinutes(1), 1);
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletionStage<String> answer = single.take("asker", () -> first);
        CompletionStage<String> next = single.take("asker", () -> CompletableFuture.completedStage("next"));

        assertThat(next.toCompletableFuture()).isNotDone();
        first.complete("first");

        assertThat(answer).isCompletedWithValue("first");
        assertThat(next).isCompletedWithValue("next");
    }

    @Test
    void allAreDoneInTheEndAndTheLineIsFreeAgain() {
        List<CompletableFuture<String>> answers = flood("many", 100);

        for (int i = 0; i < 100; i++) {
            started.get(i).complete("answer");
        }
        flood("many", 100);

        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(started).hasSize(100 + Turns.MOST_OF_ONE);
    }

    @Test
    void allTogetherLeaveConnectionsForOthersAndTakeTurns() {
        for (int i = 0; i < 50; i++) {
            flood("asker " + i, 10);
        }
        assertThat(started).hasSize(Turns.MOST_IN_ALL);
        assertThat(askers).contains("asker 0", "asker 11").doesNotContain("asker 12");

        for (int i = 0; i <= 12; i++) {
            started.get(i).complete("answer");
        }

        assertThat(askers).contains("asker 12");
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsTurnedAway() {
        Turns<String> impatient = new Turns<>(Duration.ofSeconds(1));
        List<CompletableFuture<String>> answers =
                IntStream.range(0, 6).mapToObj(each -> take(impatient, "many")).toList();

        assertThat(answers.get(5))
                .failsWithin(20, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(OverloadedException.class);
        started.get(0).complete("answer");

        assertThat(answers.get(0)).isCompletedWithValue("answer");
        assertThat(take(impatient, "many")).isNotDone();
    }

    @Test
    void beyondTheBoundTheAskerIsTurnedAway() {
        flood("many", Turns.MOST_OF_ONE + Turns.MOST_WAITING_OF_ONE);

        assertThat(take("many"))
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(OverloadedException.class);
    }

    private List<CompletableFuture<String>> flood(String asker, int times) {
        return IntStream.range(0, times).mapToObj(each -> take(asker)).toList();
    }

    private CompletableFuture<String> take(String asker) {
        return take(turns, asker);
    }

    private CompletableFuture<String> take(Turns<String> turns, String asker) {
        return turns.take(asker, () -> {
                    CompletableFuture<String> work = new CompletableFuture<>();
                    started.add(work);
                    askers.add(asker);
                    return work;
                })
                .toCompletableFuture();
    }
}
