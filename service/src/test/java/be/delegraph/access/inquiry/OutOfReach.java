// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static be.delegraph.testing.TwoSectors.UNKNOWN_PERSON;
import static be.delegraph.testing.TwoSectors.UNKNOWN_UNIT;
import static be.delegraph.testing.TwoSectors.question;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.TwoSectors;

/** What is out of a manager's reach is answered like what exists nowhere. */
record OutOfReach(TwoSectors.Asking asking) {

    static final String NOTHING_THERE = question(UNKNOWN_PERSON, "not-in-the-catalogue", "unit", UNKNOWN_UNIT);

    /** In every byte, and at the same cost: one look at the caller's authority. */
    void assertTold(String manager, String person, String application, String type, String id) {
        String question = question(person, application, type, id);

        assertThat(asking.decision(manager, question)).isEqualTo(asking.decision(manager, NOTHING_THERE));
        assertThat(asking.explanation(manager, question)).isEqualTo(asking.explanation(manager, NOTHING_THERE));
        assertThat(asking.roundTrips(manager, question)).containsExactly("authority/managed_units");
        assertThat(asking.roundTrips(manager, NOTHING_THERE)).containsExactly("authority/managed_units");
    }
}
