// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"0199900172", "0199900271", "1000000021", "0000000196", "0000009797"})
    void validNumbersAreAccepted(String number) {
        assertThat(EnterpriseNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0199900173",
                "199900172",
                "2199900172",
                "0199.900.172",
                "01999001720",
                "019990017x",
                "0000000097",
                "\u0660199900172",
                "0199900172\n"
            })
    void otherNumbersAreRefused(String number) {
        assertThat(EnterpriseNumber.isValid(number)).isFalse();
    }
}
