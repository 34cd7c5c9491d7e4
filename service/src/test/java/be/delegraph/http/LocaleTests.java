// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said in English has English numbers, wherever the machine stands. */
class LocaleTests {

    private final Locale machines = Locale.getDefault();

    @BeforeEach
    void standInBelgium() {
        Locale.setDefault(Locale.forLanguageTag("nl-BE"));
    }

    @AfterEach
    void standWhereWeStood() {
        Locale.setDefault(machines);
    }

    @Test
    void aLimitIsWrittenInEnglish() {
        assertThat(UnreadableRequestException.targetTooLong(4096))
                .hasMessage("The request line may have 4,096 characters.");
        assertThat(UnreadableRequestException.headTooLarge(8192))
                .hasMessage("All headers together may have 8,192 characters.");
    }
}
