// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.DeclaredQueries;
import be.delegraph.testing.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every query without running it; {@link QueryContractIT} has the rest. */
class QueryContractTests {

    private static final Path CYPHER = SampleData.root().resolve("cypher");
    private static final Pattern INCLUDED = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    @Test
    void thereIsOneConstantForEachFile() throws IOException {
        assertThat(DeclaredQueries.all().map(Query::path))
                .containsExactlyInAnyOrderElementsOf(files("queries").keySet());
    }

    /** Each runs as it is, wherever it is copied to. */
    @ParameterizedTest
    @MethodSource("be.delegraph.testing.DeclaredQueries#all")
    void isWrittenOutWhole(Query query) {
        assertThat(query.text()).doesNotContainPattern(INCLUDED);
    }

    @Test
    void everyFragmentIsIncluded() throws IOException {
        Set<String> included = files("queries").values().stream()
                .flatMap(text -> INCLUDED.matcher(text).results())
                .map(found -> found.group(1))
                .collect(toSet());
        included.add("history/append");
        assertThat(included).isEqualTo(files("fragments").keySet());
    }

    /** What a change's query may refuse it with is what the change tells callers. */
    @Test
    void everyChangeNamesTheRefusalsOfItsQuery() {
        Map<Query, Set<String>> told = DeclaredQueries.ofChanges();

        assertThat(told).isNotEmpty().allSatisfy((query, refusals) -> assertThat(
                        QueryHeader.of(query).refusals())
                .isEqualTo(refusals));
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

    /** The texts of the sources below a folder, by their names without ending. */
    private static Map<String, String> files(String folder) throws IOException {
        Path below = CYPHER.resolve(folder);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = below.relativize(file).toString().replace('\\', '/');
                texts.put(name.replaceFirst("\\.cypher$", ""), Files.readString(file));
            }
        }
        return texts;
    }
}
