// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTests {

    @ParameterizedTest
    @EnumSource
    void everyKindIsWrittenDownForCallersWithItsStatus(ProblemType type) throws IOException {
        String kind = "`" + type.uri().replace("urn:delegraph:problem:", "") + "`";

        assertThat(Files.readAllLines(SampleData.root().resolve("service/ARCHITECTURE.md")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("|")
                        .contains(kind, String.valueOf(type.status().getCode())));
    }
}
