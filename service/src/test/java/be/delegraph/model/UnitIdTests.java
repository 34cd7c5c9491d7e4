// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitIdTests {

    @ParameterizedTest
    @CsvSource({
        "0123456749, ORGANISATION",
        "0123456749/mammographic-unit, CAPACITY",
        "0123456749/mammographic-unit/91100, SUBDIVISION",
        "0123456749/mammographic-unit/91100/91101, SITE"
    })
    void tellsItsLevel(String id, Level level) {
        assertThat(new UnitId(id).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456749",
                "0123456749/",
                "0123456749/mammographic_unit",
                "0123456749/91100",
                "0123456749/mammographic-unit/91100/91101/1",
                "0123456749/mammographic-unit/91100 ",
                "0123456749/mammographic-unit/091100",
                "0123456749/mammographic-unit/91100/091101",
                "0123456749/mammographic-unit/0",
                "0123456749/mammographic-unit/91100/0",
                "0123456749/mammographic-unit/+91100",
                "0123456749/mammographic-unit/\u0669\u0661\u0661\u0660\u0660",
                "0123456749//91100",
                "/0123456749",
                "0123456749/mammographic-unit/91100\n"
            })
    void refusesWhatNoUnitCanBeCalled(String id) {
        assertThatThrownBy(() -> new UnitId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0123456749/mammographic-unit/91100/91101, 0123456749/mammographic-unit/91100, true",
        "0123456749/mammographic-unit/91100, 0123456749/mammographic-unit/91100, true",
        "0123456749/mammographic-unit/91100, 0123456749, true",
        "0123456749/mammographic-unit/911000, 0123456749/mammographic-unit/91100, false",
        "0123456749/mammographic-unit-2, 0123456749/mammographic-unit, false",
        "0123456749, 0123456749/mammographic-unit, false"
    })
    void liesWithinItselfAndWhatIsAboveIt(String id, String other, boolean within) {
        assertThat(new UnitId(id).isWithin(new UnitId(other))).isEqualTo(within);
    }
}
