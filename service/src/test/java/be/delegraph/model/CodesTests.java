// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of the catalogue, and those that callers send for them. */
class CodesTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            letter-box,   true,  true
            a,            true,  true
            e2-loket,     true,  true
            Letter-Box,   true,  false
            can_read,     true,  false
            letter.box,   true,  false
            'letter box', false, false
            2-loket,      false, false
            -loket,       false, false
            é-loket,      false, false
            '',           false, false
            """)
    void anApplicationCanBeAskedForByMoreThanACatalogueHolds(String code, boolean asked, boolean catalogued) {
        assertThat(CatalogueCode.isValid(code)).isEqualTo(catalogued);
        if (asked) {
            assertThat(new ApplicationCode(code).canBeInCatalogue()).isEqualTo(catalogued);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationCode(code));
        }
        if (catalogued) {
            assertThatNoException().isThrownBy(() -> new FunctionCode(code));
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new FunctionCode(code));
        }
    }

    @Test
    void aCodeHas64CharactersAtMost() {
        String longest = "a".repeat(64);

        assertThat(new ApplicationCode(longest)).hasToString(longest);
        assertThat(new FunctionCode(longest)).hasToString(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationCode(longest + "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FunctionCode(longest + "a"));
    }

    @Test
    void codesAreInAlphabeticalOrder() {
        assertThat(Stream.of("b", "a-b", "a").map(ApplicationCode::new).sorted())
                .extracting(ApplicationCode::value)
                .containsExactly("a", "a-b", "b");
        assertThat(Stream.of("b", "a-b", "a").map(FunctionCode::new).sorted())
                .extracting(FunctionCode::value)
                .containsExactly("a", "a-b", "b");
    }
}
