// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a catalogue may hold, and how much is told of what is wrong with it. */
class CatalogueLimitsTests {

    @TempDir
    Path directory;

    private CatalogueFiles files;

    @BeforeEach
    void writeValidFiles() {
        files = CatalogueFiles.valid(directory);
    }

    @Test
    void noMoreThanAHundredErrorsAreTold() {
        files.append("functions.yaml", "- {code: again}\n".repeat(60));
        assertThat(errors()).hasSize(101).last().asString().matches("and \\d+ more");
    }

    @Test
    void aFileHasAtMostTwoThousandEntries() {
        files.append("functions.yaml", "- {}\n".repeat(2_000));
        assertThat(errors()).contains("functions.yaml: more than 2000 entries");
    }

    @Test
    void noListHasMoreThanTwoThousandEntries() {
        files.replace("capacity-types.yaml", "[ward]", "[" + "ward, ".repeat(2_001) + "]");
        assertThat(errors()).containsExactly("capacity-types.yaml:4: more than 2000 entries");
    }

    @Test
    void companionsInALongRowAreFollowedToTheEnd() {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < 1_990; i++) {
            row.append("""
                    - code: app-%d
                      labels: {nl: Toepassing}
                      policy:
                        registrationLevels: [CAPACITY]
                        companions: [{application: app-%d, unitLevels: [], onEveryUser: true}]
                      source: made up
                    """.formatted(i, (i + 1) % 1_990));
        }
        files.append("applications.yaml", row.toString());
        assertThat(errors()).singleElement().asString().contains("companions go round in a circle");
    }

    private List<String> errors() {
        return catchThrowableOfType(CatalogueRefusedException.class, () -> CatalogueReader.read(directory))
                .errors();
    }
}
