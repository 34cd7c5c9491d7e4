// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.model.DeactivationCause;
import be.delegraph.model.Interval;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may change a unit, and what keeps it from being changed, on the path of a site (requirements 9-22). */
class UnitPathTests {

    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Interval NOW = new Interval(AT, null);
    private static final Interval OVER = new Interval(AT.minusSeconds(9), AT);
    private static final Interval LATER = new Interval(AT.plusNanos(1000), null);
    private static final List<UnitId> UNITS = Stream.of("", "/unit", "/unit/90010", "/unit/90010/90011")
            .map(below -> new UnitId("0199900172" + below))
            .toList();

    /** Level 0 is the organisation, 3 the site. */
    @ParameterizedTest(name = "{0} at {1} asked {2}, {3} at {4}")
    @CsvSource(textBlock = """
            # as,               at,  asked,           deactivated, at,  may
            HTB,                0,   TARGET_OR_ABOVE, ,            ,    true
            HTB,                0,   ABOVE_TARGET,    ,            ,    true
            CO_TB,              1,   TARGET_OR_ABOVE, ,            ,    true
            SITE_MANAGER,       3,   TARGET_OR_ABOVE, ,            ,    true
            SITE_MANAGER,       3,   ABOVE_TARGET,    ,            ,    false
            HTB,                0,   NOTHING,         ,            ,    false
            TB,                 1,   TARGET_OR_ABOVE, BLOCKED,     1,   true
            TB,                 1,   TARGET_OR_ABOVE, BLOCKED,     0,   true
            TB,                 1,   TARGET_OR_ABOVE, ENDED,       1,   false
            TB,                 1,   TARGET_OR_ABOVE, CEASED,      0,   false
            TB,                 1,   TARGET_OR_ABOVE, ENDED,       3,   true
            SITE_MANAGER,       3,   TARGET_OR_ABOVE, ENDED,       2,   false
            """)
    void whoManagesMay(
            String as, int managed, Managing asked, DeactivationCause cause, Integer deactivated, boolean may) {
        UnitPath path = path(managed, as, NOW, deactivated, cause);

        assertThat(path.authority(asked, AT))
                .isEqualTo(may ? Optional.of(new Authority(UNITS.get(managed), as)) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"OVER", "LATER"})
    void whoManagedOrWillManageMayNot(String when) {
        UnitPath path = path(1, "TB", when.equals("OVER") ? OVER : LATER, null, null);

        assertThat(path.authority(Managing.TARGET_OR_ABOVE, AT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            BLOCKED, 3, false, true
            BLOCKED, 0, false, true
            BLOCKED, 3, true,  false
            ENDED,   3, true,  true
            CEASED,  0, true,  true
            """)
    void whatIsDeactivatedHereOrAboveIsInTheWay(
            DeactivationCause cause, int deactivated, boolean evenBlocked, boolean isInTheWay) {
        UnitPath path = path(0, "HTB", NOW, deactivated, cause);

        assertThat(path.obstacle(AT, evenBlocked))
                .isEqualTo(
                        isInTheWay
                                ? Optional.of(new UnitPath.Obstacle(UNITS.get(deactivated), cause))
                                : Optional.empty());
    }

    private static UnitPath path(
            int managed, String as, Interval managing, Integer deactivated, DeactivationCause cause) {
        return new UnitPath(Stream.of(0, 1, 2, 3)
                .map(level -> new UnitPath.Level(
                        UNITS.get(level),
                        level.equals(deactivated) ? List.of(new UnitPath.Deactivation(cause, NOW)) : List.of(),
                        managed == level ? List.of(new UnitPath.Managed(as, managing)) : List.of()))
                .toList());
    }
}
