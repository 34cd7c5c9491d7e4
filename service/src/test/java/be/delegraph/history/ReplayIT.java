// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Asker;
import be.delegraph.access.DecisionPoint;
import be.delegraph.access.Explanation;
import be.delegraph.access.Question;
import be.delegraph.access.Resource;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.testing.Hospital;
import be.delegraph.testing.SampleData;
import be.delegraph.testing.ServiceExtension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A past decision never changes: whatever managers do later, it is answered again as it was, reasons included. */
class ReplayIT {

    private static final int STEPS = 60;
    private static final List<String> UNITS =
            List.of(Hospital.CAPACITY, Hospital.NORTH, Hospital.CLINIC, Hospital.BUS, Hospital.SOUTH, Hospital.BLOCKED);
    private static final List<String> PATHS =
            List.of("/v1/units/ticks", "/v1/units/ticks/end", "/v1/units/blocks", "/v1/units/blocks/end");

    @RegisterExtension
    static final ServiceExtension immediate = ServiceExtension.on(SampleData.CATALOGUE);

    @RegisterExtension
    static final ServiceExtension delayed =
            ServiceExtension.on(SampleData.CATALOGUE.asItIs()).with("delegraph.propagation-delay", "PT0.05S");

    private final List<Insz> persons = persons();

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void whatWasAnsweredIsAnsweredAgain(int seed, boolean withDelay) {
        Hospital.restore();
        Random random = new Random(seed);
        ServiceExtension service = withDelay ? delayed : immediate;
        List<Explanation> answered = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            change(service, random);
            for (int i = 0; i < 3; i++) {
                answered.add(explain(question(random)));
            }
        }

        assertThat(answered.stream().map(Explanation::decision).distinct()).hasSizeGreaterThan(5);
        assertThat(answered).allSatisfy(explanation -> assertThat(explain(explanation.question()))
                .isEqualTo(explanation));
    }

    private static void change(ServiceExtension service, Random random) {
        String path = PATHS.get(random.nextInt(PATHS.size()));
        String application = random.nextBoolean() ? "heracles" : "ehealthbox";
        new Hospital(service)
                .change(
                        "htb-hospital",
                        path,
                        UNITS.get(random.nextInt(UNITS.size())),
                        path.contains("ticks") ? application : null);
    }

    private Question question(Random random) {
        return new Question(
                persons.get(random.nextInt(persons.size())),
                new ApplicationCode(random.nextInt(4) == 0 ? "ehealthbox" : "heracles"),
                new Resource.Unit(new UnitId(Hospital.CAPACITY)),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private static Explanation explain(Question question) {
        return immediate
                .bean(DecisionPoint.class)
                .explain(question, new Asker("replay"))
                .toCompletableFuture()
                .join();
    }

    private static List<Insz> persons() {
        return Stream.of(Hospital.HELENA, Hospital.LOTTE, Hospital.BIANCA, Hospital.LENA)
                .map(Insz::new)
                .toList();
    }
}
