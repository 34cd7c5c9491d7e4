// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Tests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-01T09:00:00Z,                2026-03-01T09:00:00Z
            2026-03-01t09:00:00z,                2026-03-01T09:00:00Z
            2026-03-01T09:00:00+01:00,           2026-03-01T08:00:00Z
            2026-03-01T09:00:00-09:30,           2026-03-01T18:30:00Z
            2026-03-01T09:00:00-00:00,           2026-03-01T09:00:00Z
            2026-03-01T09:00:00+23:59,           2026-02-28T09:01:00Z
            2026-03-01T09:00:00-23:59,           2026-03-02T08:59:00Z
            2026-03-01T09:00:00.5Z,              2026-03-01T09:00:00.500Z
            2026-03-01T09:00:00.123456789+01:00, 2026-03-01T08:00:00.123456789Z
            2024-02-29T23:59:59Z,                2024-02-29T23:59:59Z
            0000-01-01T00:00:00Z,                0000-01-01T00:00:00Z
            9999-12-31T23:59:59-01:00,           +10000-01-01T00:59:59Z
            """)
    void readsEveryFormOfAMoment(String text, Instant moment) {
        assertThat(Rfc3339.parse(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "1767225600",
                "2026-03-01",
                "09:00:00Z",
                "2026-03-01T09:00Z",
                "2026-03-01T09:00+01:00",
                "2026-03-01T09:00:00",
                "2026-03-01 09:00:00Z",
                "2026-03-01_09:00:00Z",
                "20260301T090000Z",
                "2026-W09-7T09:00:00Z",
                "2026-060T09:00:00Z",
                "2026-3-1T09:00:00Z",
                "26-03-01T09:00:00Z",
                "+2026-03-01T09:00:00Z",
                "-2026-03-01T09:00:00Z",
                "12026-03-01T09:00:00Z",
                "2026-02-29T09:00:00Z",
                "2026-13-01T09:00:00Z",
                "2026-00-01T09:00:00Z",
                "2026-03-00T09:00:00Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T09:60:00Z",
                "2016-12-31T23:59:60Z",
                "2026-03-01T09:00:61Z",
                "2026-03-01T09:00:00.Z",
                "2026-03-01T09:00:00,5Z",
                "2026-03-01T09:00:00.1234567890Z",
                "2026-03-01T09:00:00+01",
                "2026-03-01T09:00:00+0100",
                "2026-03-01T09:00:00+1:00",
                "2026-03-01T09:00:00+24:00",
                "2026-03-01T09:00:00+01:60",
                "2026-03-01T09:00:00+01:00:00",
                "2026-03-01T09:00:00\u221201:00",
                "2026-03-01T09:00:00+01:00[Europe/Brussels]",
                "2026-03-01T09:00:00 Z",
                " 2026-03-01T09:00:00Z",
                "2026-03-01T09:00:00Z\n",
                "\u0662\u0660\u0662\u0666-03-01T09:00:00Z"
            })
    void refusesWhatRfc3339DoesNotHave(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rfc3339.parse(text))
                .withMessageContaining("RFC 3339");
    }
}
