// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Asker;
import be.delegraph.access.Decision;
import be.delegraph.access.Reason;
import be.delegraph.fixtures.population.BusyUnit;
import be.delegraph.fixtures.population.Part;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The population holds what it says: decisions about it are as intended. */
class PopulationIT {

    @AutoClose
    private static World world;

    @BeforeAll
    static void populate() {
        world = World.of(2_000);
    }

    @Test
    void decisionsAreAsThePopulationIntends() {
        Questions questions = Questions.about(world.population());
        for (int i = 0; i < questions.size(); i++) {
            decideAsIntended(questions.next());
        }
    }

    @Test
    void historyDoesNotChangeADecision() {
        for (Part busy : List.of(
                BusyUnit.withEndedTicks(100, World.SECTORS, 0), BusyUnit.withFormerUsers(100, World.SECTORS, 1))) {
            world.add(busy);
            decideAsIntended(Questions.about(busy).next());
        }
    }

    private static void decideAsIntended(Questions.Asked asked) {
        Decision decision = world.access()
                .decide(asked.question(), new Asker("population"))
                .toCompletableFuture()
                .join();
        List<String> intended = asked.expectation().reason().stream().toList();
        assertThat(firstReason(decision)).as("%s at %s", asked, asked.unit()).isEqualTo(intended);
    }

    private static List<String> firstReason(Decision decision) {
        return decision instanceof Decision.Deny denial
                ? denial.reasons().stream()
                        .limit(1)
                        .map(Reason::code)
                        .map(Enum::name)
                        .toList()
                : List.of();
    }
}
