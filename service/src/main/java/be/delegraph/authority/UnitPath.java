// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import be.delegraph.model.DeactivationCause;
import be.delegraph.model.Interval;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit that somebody wants to change, with the units above it, what deactivates each and what that somebody is there. It
 * holds facts with their intervals: what follows at a moment is judged here, and nowhere else (requirements 9-22).
 *
 * @param levels the organisation first, the unit itself last
 */
public record UnitPath(List<Level> levels) {

    public UnitPath {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("A path leads somewhere.");
        }
    }

    /** By what the person may do what asks for this, if at all; of several authorities, by the one furthest up. */
    public Optional<Authority> authority(Managing asked, Instant at) {
        int most =
                switch (asked) {
                    case NOTHING -> 0;
                    case ABOVE_TARGET -> levels.size() - 1;
                    case TARGET_OR_ABOVE -> levels.size();
                };
        return Stream.iterate(0, level -> level + 1)
                .limit(most)
                .takeWhile(level -> !levels.get(level).isGone(at))
                .flatMap(level -> levels.get(level).authorities(at))
                .findFirst();
    }

    /**
     * What keeps the unit from being changed, for good before for a while, then furthest up
     * first: here or above, something has ceased, ended or is blocked.
     *
     * @param evenBlocked whether a block does not
     */
    public Optional<Obstacle> obstacle(Instant at, boolean evenBlocked) {
        return levels.stream()
                .flatMap(level -> level.obstacles(at))
                .filter(obstacle -> !evenBlocked || obstacle.cause != DeactivationCause.BLOCKED)
                .min(Comparator.comparing(obstacle -> obstacle.cause == DeactivationCause.BLOCKED));
    }

    /** A unit that is deactivated. */
    public record Obstacle(UnitId unit, DeactivationCause cause) {}

    /** One unit. */
    public record Level(UnitId unit, List<Deactivation> deactivations, List<Managed> managed) {

        public Level {
            deactivations = List.copyOf(deactivations);
            managed = List.copyOf(managed);
        }

        /** Nobody manages what has ended or ceased, or lies below that; a blocked unit keeps its managers. */
        private boolean isGone(Instant at) {
            return obstacles(at).anyMatch(obstacle -> obstacle.cause != DeactivationCause.BLOCKED);
        }

        private Stream<Obstacle> obstacles(Instant at) {
            return deactivations.stream()
                    .filter(deactivation -> deactivation.interval.includes(at))
                    .map(Deactivation::cause)
                    .sorted()
                    .map(cause -> new Obstacle(unit, cause));
        }

        private Stream<Authority> authorities(Instant at) {
            return managed.stream()
                    .filter(management -> management.interval.includes(at))
                    .map(management -> new Authority(unit, management.as));
        }
    }

    /** Why and when a unit cannot be used. */
    public record Deactivation(DeactivationCause cause, Interval interval) {}

    /** What the person is at a unit, and when. */
    public record Managed(String as, Interval interval) {}
}
