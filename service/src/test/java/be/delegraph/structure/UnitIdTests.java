// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitIdTests {

    @ParameterizedTest
    @CsvSource({
        "0474000012, ORGANISATION",
        "0474000012/mammographic-unit, CAPACITY",
        "0474000012/mammographic-unit/12817, SUBDIVISION",
        "0474000012/mammographic-unit/12817/12818, SITE"
    })
    void tellsItsLevel(String id, Level level) {
        assertThat(new UnitId(id).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "474000012",
                "0474000012/",
                "0474000012/mammographic_unit",
                "0474000012/12817",
                "0474000012/mammographic-unit/12817/12818/1",
                "0474000012/mammographic-unit/12817 "
            })
    void refusesWhatNoUnitCanBeCalled(String id) {
        assertThatThrownBy(() -> new UnitId(id)).isInstanceOf(IllegalArgumentException.class);
    }
}
