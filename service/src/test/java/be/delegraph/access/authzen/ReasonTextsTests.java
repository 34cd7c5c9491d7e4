// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Rule;
import be.delegraph.catalogue.ApplicationCode;
import be.delegraph.structure.Level;
import be.delegraph.structure.UnitId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextsTests {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsToldInEveryLanguage(ReasonCode code) {
        Map<String, String> texts = ReasonTexts.forUser(new Reason(code, null, null, null, null));

        assertThat(texts).containsOnlyKeys("en", "nl");
        assertThat(texts.values())
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).endsWith(".").doesNotContain("\u00c3"));
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorIsToldWhere(Level level) {
        Reason reason = new Reason(
                ReasonCode.NOT_TICKED,
                Rule.TICKED_AT_EVERY_LEVEL,
                level,
                new UnitId("0199900172/screening-unit"),
                new ApplicationCode("letter-box"));

        assertThat(ReasonTexts.forAdministrator(reason).values())
                .allSatisfy(text -> assertThat(text).endsWith(" 0199900172/screening-unit, letter-box)"));
    }

    @Test
    void whereThereIsNoPlaceNoneIsTold() {
        Reason unknown = new Reason(ReasonCode.UNKNOWN_PERSON, null, null, null, null);

        assertThat(ReasonTexts.forAdministrator(unknown)).isEqualTo(ReasonTexts.forUser(unknown));
    }
}
