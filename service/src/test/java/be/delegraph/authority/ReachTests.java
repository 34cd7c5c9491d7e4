// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.authority;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.model.UnitId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTests {

    private static final UnitId ASKED = new UnitId("0199900172/screening-unit/90010");
    private static final Reach REACH = new Reach(
            List.of(ASKED), Set.of(new UnitId("0199900172/screening-unit"), new UnitId("0199900271/home-care/90020")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            0199900172/screening-unit,             true
            0199900172/screening-unit/90010/90011, true
            0199900271/home-care/90020,            true
            0199900172,                            false
            0199900172/screening-unit-2,           false
            0199900271/home-care,                  false
            0199900271/home-care/900200,           false
            0199900370,                            false
            """)
    void isWhatIsManagedAndAllBelowIt(String unit, boolean reached) {
        assertThat(REACH.includes(new UnitId(unit))).isEqualTo(reached);
    }

    @Test
    void isEmptyWhereNothingThatIsAskedAboutIsManaged() {
        assertThat(REACH.isEmpty()).isFalse();
        assertThat(Reach.NOTHING.isEmpty()).isTrue();
        assertThat(Reach.NOTHING.includes(ASKED)).isFalse();
    }
}
