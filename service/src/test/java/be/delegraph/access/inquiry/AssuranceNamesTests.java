// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.model.AssuranceLevel;
import be.delegraph.problem.StartRefusedException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssuranceNamesTests {

    @Test
    void anInstallationAddsNamesAndDecidesWhatTheOthersAreWorth() {
        AssuranceNames names = new AssuranceNames(List.of(
                new AssuranceNameConfiguration(0, "urn:example:badge", 400),
                new AssuranceNameConfiguration(1, "substantial", 350)));

        assertThat(names.level("urn:example:badge")).isEqualTo(new AssuranceLevel(400));
        assertThat(names.level("substantial")).isEqualTo(new AssuranceLevel(350));
        assertThat(names.level("high")).isEqualTo(new AssuranceLevel(450));
        assertThat(names.level("urn:example:Badge")).isEqualTo(AssuranceLevel.UNKNOWN);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(new AssuranceNameConfiguration(3, "x", -1), "[3].level"),
                Arguments.of(new AssuranceNameConfiguration(3, "x", 99), "[3].level"),
                Arguments.of(new AssuranceNameConfiguration(3, "x", 501), "[3].level"),
                Arguments.of(new AssuranceNameConfiguration(3, "twice", 400), "[3].name"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongSettingStopsTheStart(AssuranceNameConfiguration wrong, String setting) {
        List<AssuranceNameConfiguration> added = List.of(new AssuranceNameConfiguration(0, "twice", 400), wrong);

        assertThatThrownBy(() -> new AssuranceNames(added))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("delegraph.assurance-levels" + setting);
    }
}
