// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionQueueTests {

    private static final Asker HEAVY = new Asker("heavy");
    private static final Asker LIGHT = new Asker("light");
    private static final Question QUESTION = new Question(
            new Insz("00000100166"),
            new ApplicationCode("screening"),
            new Resource.Unit(new UnitId("0123456749")),
            Instant.EPOCH,
            null);

    private final QuestionQueue queue = new QuestionQueue();

    @Test
    void aLoneQuestionIsAskedAtOnce() {
        add(LIGHT, 1);

        assertThat(queue.next()).extracting(WaitingQuestion::asker).containsExactly(LIGHT);
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void questionsThatWaitAreAskedTogether() {
        known(LIGHT, 1);
        add(LIGHT, 250);

        assertThat(queue.next()).hasSize(100);
        assertThat(queue.next()).hasSize(100);
        assertThat(queue.next()).hasSize(50);
    }

    @Test
    void anAskerOfWhomNothingIsKnownAsksLittleAtATime() {
        add(LIGHT, 100);

        assertThat(queue.next()).hasSize(8);
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void nobodyTakesAllPlaces() {
        known(HEAVY, 1);
        add(HEAVY, 1_000);

        List<List<WaitingQuestion>> inFlight = IntStream.range(0, 10)
                .mapToObj(each -> queue.next())
                .filter(batch -> !batch.isEmpty())
                .toList();
        add(LIGHT, 1);

        assertThat(inFlight).hasSize(QuestionQueue.MOST_QUERIES - 1);
        assertThat(queue.next()).extracting(WaitingQuestion::asker).containsExactly(LIGHT);
    }

    @Test
    void aPlaceThatIsFreedIsTheNextOnes() {
        known(HEAVY, 1);
        add(HEAVY, 1_000);
        List<WaitingQuestion> first = queue.next();
        queue.next();
        queue.next();
        assertThat(queue.next()).isEmpty();

        queue.done(first);

        assertThat(queue.next()).hasSize(100);
    }

    @Test
    void whoAsksAboutManyRegistrationsAsksAloneAndOneQueryAfterTheOther() {
        known(HEAVY, 300);
        known(LIGHT, 1);
        add(HEAVY, 500);
        add(LIGHT, 10);

        assertThat(queue.next()).extracting(WaitingQuestion::asker).containsExactly(HEAVY);
        assertThat(queue.next())
                .extracting(WaitingQuestion::asker)
                .containsOnly(LIGHT)
                .hasSize(10);
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void lightOnesAreAskedWithoutTheHeavyOneThatComesAfterThem() {
        known(LIGHT, 1);
        known(HEAVY, 300);
        add(LIGHT, 10);
        add(HEAVY, 10);

        assertThat(queue.next()).extracting(WaitingQuestion::asker).containsOnly(LIGHT);
        assertThat(queue.next()).extracting(WaitingQuestion::asker).containsOnly(HEAVY);
    }

    @Test
    void whoHasAskedLittleForAWhileIsLightAgain() {
        known(HEAVY, 300);
        IntStream.range(0, 500).forEach(each -> queue.learn(HEAVY, 1));
        add(HEAVY, 200);

        assertThat(queue.next()).hasSizeGreaterThan(10);
        assertThat(queue.next()).isNotEmpty();
    }

    @Test
    void manyAskersTogetherCostNoMoreThanOne() {
        for (int i = 0; i < 20; i++) {
            Asker asker = new Asker("asker " + i);
            known(asker, 16);
            add(asker, 20);
        }

        assertThat(queue.next()).hasSize(200 / 16);
    }

    @Test
    void linesTakeTurns() {
        List<Asker> askers = List.of(new Asker("a"), new Asker("b"), new Asker("c"));
        askers.forEach(asker -> known(asker, 1));
        askers.forEach(asker -> add(asker, 150));

        List<Asker> first = new ArrayList<>();
        for (List<WaitingQuestion> batch = queue.next(); !batch.isEmpty(); batch = queue.next()) {
            first.add(batch.get(0).asker());
            queue.done(batch);
        }

        assertThat(first.subList(0, 3)).containsExactlyInAnyOrderElementsOf(askers);
    }

    @Test
    void whatNobodyWaitsForAnyLongerIsNotAsked() {
        WaitingQuestion given = waiting(LIGHT);
        given.answer().completeExceptionally(new IllegalStateException("time is over"));
        queue.add(given);
        WaitingQuestion open = waiting(LIGHT);
        queue.add(open);

        assertThat(queue.next()).containsExactly(open);
    }

    @Test
    void tooManyAreTurnedAwayAndOnlyThoseOfWhoAskedTooMany() {
        add(HEAVY, QuestionQueue.MOST_OF_ONE_ASKER);

        assertThat(queue.add(waiting(HEAVY))).isFalse();
        assertThat(queue.add(waiting(LIGHT))).isTrue();
    }

    @Test
    void thereIsAnEndToAllQueues() {
        IntStream.range(0, QuestionQueue.MOST_WAITING)
                .forEach(each -> queue.add(waiting(new Asker("asker " + each % 50))));

        assertThat(queue.add(waiting(LIGHT))).isFalse();
    }

    private void known(Asker asker, int registrations) {
        queue.learn(asker, registrations);
    }

    private void add(Asker asker, int questions) {
        IntStream.range(0, questions)
                .forEach(each -> assertThat(queue.add(waiting(asker))).isTrue());
    }

    private static WaitingQuestion waiting(Asker asker) {
        return WaitingQuestion.of(QUESTION, false, asker);
    }
}
