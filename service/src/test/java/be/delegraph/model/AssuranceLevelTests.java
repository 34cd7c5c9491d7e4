// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssuranceLevelTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            400, 400, true
            450, 400, true
            399, 400, false
            500, 500, true
            100, 100, true
            -1,  100, false
            -1,  -1,  false
            """)
    void reachesWhatIsAsHighAndAnUnknownOneNothing(int given, int minimum, boolean reached) {
        assertThat(new AssuranceLevel(given).reaches(new AssuranceLevel(minimum)))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0, 99, 501, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void liesBetween100And500(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AssuranceLevel(value));
    }
}
