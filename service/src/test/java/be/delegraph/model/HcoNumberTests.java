// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HcoNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"1", "91101", "9999999999"})
    void isDigits(String number) {
        assertThat(new HcoNumber(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "091101", "00091101", "12345678901", " 91101", "91101\n", "+91101", "9.1e4", "٩١١٠١"})
    void hasOneSpelling(String other) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HcoNumber(other));
    }
}
