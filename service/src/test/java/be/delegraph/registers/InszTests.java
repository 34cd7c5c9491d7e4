// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InszTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93051822361",
                "00012556777",
                "85073003328",
                "06070500252",
                "85493000163",
                "72230000123",
                "01421500286",
                "00000100166"
            })
    void acceptsNumbersOfEitherCenturyAndRegister(String number) {
        assertThat(new Insz(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"930518 223 61", "930518223-61", "93051822361"})
    void readsNumbersAsPeopleWriteThem(String text) {
        assertThat(Insz.parse(text)).isEqualTo(new Insz("93051822361"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93051822362", "9305182236", "930518223610", "9305182236a", "93.05.18-223.61", "", "٩٣٠٥١٨٢٢٣٦١"
            })
    void refusesAnythingElseWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Insz.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches(message -> text.isEmpty() || !message.contains(text));
    }

    @Test
    void neverShowsInText() {
        assertThat(new Insz("93051822361")).asString().doesNotContainPattern("\\d{3}");
    }
}
