// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.fixtures.hierarchy.Interval;
import be.delegraph.fixtures.hierarchy.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What chance decides. Time has few moments, so that questions fall on the borders of intervals: everything happens at
 * midnight of one of {@value #DAYS} days.
 *
 * @param faults how often something is not as it should be, from 0 to 1
 */
record Dice(Random random, double faults) {

    static final int DAYS = 12;

    private static final Instant FIRST_DAY = Instant.parse("2025-01-01T00:00:00Z");

    static Moment midnight(int day) {
        return new Moment(FIRST_DAY.plus(Duration.ofDays(day)));
    }

    static int dayOf(@Nullable Moment moment) {
        return moment == null
                ? 0
                : (int) Duration.between(FIRST_DAY, moment.instant()).toDays();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    boolean fault() {
        return chance(faults);
    }

    /** At least {@code least}, at most {@code most}. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> Set<T> some(Collection<T> choices, double probability) {
        return choices.stream().filter(choice -> chance(probability)).collect(Collectors.toSet());
    }

    <T> List<T> listOf(int count, Supplier<T> draw) {
        return Stream.generate(draw).limit(count).toList();
    }

    /** The intervals of one fact in the course of time: mostly one that always holds, else none to three odd ones. */
    List<Interval> course(int notBefore) {
        return fault() ? listOf(between(0, 3), () -> odd(notBefore)) : List.of(always(notBefore));
    }

    /** The same, with more that happens. */
    List<Interval> eventfulCourse(int notBefore) {
        return chance(0.3) ? listOf(between(1, 3), () -> odd(notBefore)) : course(notBefore);
    }

    /** The intervals of something that should not be: mostly none. */
    List<Interval> trouble(int notBefore) {
        return fault() ? listOf(between(1, 2), () -> odd(notBefore)) : List.of();
    }

    Interval interval(int notBefore) {
        return fault() ? odd(notBefore) : always(notBefore);
    }

    Interval always(int notBefore) {
        return new Interval(midnight(notBefore), null, midnight(notBefore));
    }

    /** Recorded late, begun later, ended, or withdrawn before it began. */
    private Interval odd(int notBefore) {
        int recorded = notBefore + between(0, DAYS / 2);
        int from = recorded + (chance(0.5) ? 0 : between(1, DAYS / 3));
        Moment until = chance(0.4) ? null : midnight(recorded + between(1, DAYS / 2));
        return new Interval(midnight(from), until, midnight(recorded));
    }

    /** One of the midnights, or the very last moment before it. */
    Instant moment() {
        Instant midnight = midnight(chance(0.3) ? between(-1, DAYS) : between(DAYS / 2, DAYS))
                .instant();
        return chance(0.3) ? midnight.minusNanos(1) : midnight;
    }

    List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }
}
