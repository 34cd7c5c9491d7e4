// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of many rights a preview shows. */
class PreviewTests {

    @ParameterizedTest
    @CsvSource({"0, false, 0", "100, false, 100", "101, true, 100", "250, true, 100"})
    void theFirstHundredAreShownAndWhetherThereAreMore(int rights, boolean cut, int shown) {
        Preview.Group group = Preview.Group.of(verdicts(rights));

        assertThat(group.rights()).isEqualTo(rights);
        assertThat(group.persons()).isEqualTo((rights + 1) / 2);
        assertThat(group.cut()).isEqualTo(cut);
        assertThat(group.first()).hasSize(shown);
    }

    /** Two rights a person. */
    private static List<Verdict> verdicts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Verdict(
                        "user-" + i,
                        "person-" + i / 2,
                        null,
                        new UnitId("0199900172/screening-unit"),
                        new ApplicationCode("screening-register"),
                        List.of()))
                .toList();
    }
}
