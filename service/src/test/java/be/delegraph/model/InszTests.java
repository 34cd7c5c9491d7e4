// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InszTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            93051822361, born in the 1900s
            00012556777, born in the 2000s
            85073003328, born in the 1900s
            06070500252, born in the 2000s
            85493000163, BIS: month 9 and 40
            72230000123, 'BIS: month 3 and 20, day unknown'
            01421500286, 'BIS, born in the 2000s'
            93520100155, BIS: month 12 and 40
            93320100112, BIS: month 12 and 20
            93451899950, BIS: serial 999
            93423000185, BIS: day that the month does not have
            93243100126, BIS: day that the month does not have
            10000100182, month unknown
            10200100128, BIS: month unknown
            93200000155, BIS: month and day unknown
            00000100166, nothing known but the day's counter
            00000000196, nothing known
            00000000128, 'nothing known, of the 2000s'
            93009900149, 'month unknown, counter of days ran over'
            93050000147, day unknown
            93053200157, counter of days ran over
            00022900145, 29 February 2000
            84022900134, 29 February 1984
            93123199812, the last day and serial
            """)
    void acceptsWhatTheRegistersMayHaveIssued(String number, String why) {
        assertThat(new Insz(number).value()).as(why).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            47060200096, serial 000
            93451800079, BIS: serial 000
            93051899961, serial 999
            81130103578, month 13
            93130100173, month 13
            93190100118, month 19
            93330100119, month 33
            93530100162, month 53
            93600100114, month 60
            81022903534, 29 February 1981
            00022900116, 29 February 1900
            93043100180, 31 April
            00000000097, all zeros
            00000000029, 'all zeros, of the 2000s'
            93051822300, check 00
            """)
    void refusesWhatTheRegistersCannotHaveIssued(String number, String why) {
        assertThatIllegalArgumentException().as(why).isThrownBy(() -> new Insz(number));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            26112500195, false, born today
            26112600165, true,  born tomorrow
            26110000169, false, this month
            26114000133, false, 'this month, counter of days ran over'
            26120000176, true,  next month
            26000100159, false, this year
            27000100180, true,  next year
            99123100197, true,  2099
            26512600154, true,  'BIS, born tomorrow'
            26520000165, true,  'BIS, next month'
            26423000165, false, 'BIS, a day that this year does not have'
            93051822361, false, born in the 1900s
            00000000128, false, nothing known
            """)
    void knowsWhatNobodyCanHaveYet(String number, boolean future, String why) {
        assertThat(new Insz(number).isOfTheFutureOn(LocalDate.of(2026, 11, 25)))
                .as(why)
                .isEqualTo(future);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93051822362",
                "9305182236",
                "930518223610",
                "9305182236a",
                "930518223-61",
                "93.05.18-223.61",
                "",
                "٩٣٠٥١٨٢٢٣٦١"
            })
    void refusesAnythingElseWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> new Insz(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches(message -> text.isEmpty() || !message.contains(text));
    }

    @Test
    void neverShowsInText() {
        assertThat(new Insz("93051822361")).asString().doesNotContainPattern("\\d{3}");
    }
}
