// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.DeclaredQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every query without running it; {@link QueryContractIT} has the rest. */
class QueryContractTests {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    @Test
    void thereIsOneConstantForEachFile() throws IOException {
        try (Stream<Path> files = Files.walk(QueryHeader.QUERIES)) {
            assertThat(DeclaredQueries.all().map(query -> query.path() + ".cypher"))
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> QueryHeader.QUERIES
                                    .relativize(file)
                                    .toString()
                                    .replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void everyConstantIsUsed() {
        assertThat(DeclaredQueries.constants()).allSatisfy(constant -> assertThat(constant.getAccessesToSelf())
                .anyMatch(access -> !access.getOrigin().getName().equals("<clinit>")));
    }

    @ParameterizedTest
    @MethodSource("be.delegraph.testing.DeclaredQueries#all")
    void namesItsParameters(Query query) {
        QueryHeader header = QueryHeader.of(query);
        Set<String> used = PARAMETER
                .matcher(query.text())
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        assertThat(header.parameters().keySet()).isEqualTo(used);
        assertThat(header.samples().keySet()).isEqualTo(used);
    }
}
