// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import be.delegraph.access.Question;
import be.delegraph.access.Resource;
import be.delegraph.fixtures.population.Expectation;
import be.delegraph.fixtures.population.Part;
import be.delegraph.fixtures.population.Population;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Questions from all over a population, in a fixed but scattered order, over and over. Every fifth is about the capacity in
 * place of the unit where the person is registered. Safe for use by any number of threads.
 */
final class Questions {

    private static final int MOST = 5_000;
    private static final int ABOUT_CAPACITY = 5;
    private static final AssuranceLevel STRONG = new AssuranceLevel(450);

    private final List<Expectation> expectations;
    private final AtomicInteger next = new AtomicInteger();

    private Questions(List<Expectation> expectations) {
        this.expectations = expectations;
    }

    static Questions about(Population population) {
        int every = Math.max(1, population.users() / MOST);
        AtomicInteger count = new AtomicInteger();
        List<Expectation> chosen = new ArrayList<>(population
                .parts()
                .map(Part::expectations)
                .flatMap(Collection::stream)
                .filter(expectation -> count.getAndIncrement() % every == 0)
                .toList());
        Collections.shuffle(chosen, new Random(1));
        return new Questions(chosen);
    }

    static Questions about(Part part) {
        return new Questions(part.expectations());
    }

    Asked next() {
        int index = next.getAndIncrement() & Integer.MAX_VALUE;
        Expectation expectation = expectations.get(index % expectations.size());
        String unit = expectation.unit();
        return new Asked(expectation, index % ABOUT_CAPACITY == 0 ? capacity(unit) : unit);
    }

    int size() {
        return expectations.size();
    }

    private static String capacity(String unit) {
        String[] parts = unit.split("/", -1);
        return parts[0] + "/" + parts[1];
    }

    /** One expectation, asked about this unit. */
    record Asked(Expectation expectation, String unit) {

        /** Asks, and fails unless the answer is as intended. */
        void expect(Predicate<Asked> decide) {
            if (decide.test(this) != expectation.allowed()) {
                throw new IllegalStateException("Not as intended: " + this);
            }
        }

        Question question() {
            return new Question(
                    new Insz(expectation.person()),
                    new ApplicationCode(expectation.application()),
                    new Resource.Unit(new UnitId(unit)),
                    Instant.now(),
                    STRONG);
        }
    }
}
