// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every query without running it; {@link QueryContractIT} has the rest. */
class QueryContractTests {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final JavaClass CONSTANTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.delegraph")
            .get(Query.class);

    @Test
    void thereIsOneConstantForEachFile() throws IOException {
        try (Stream<Path> files = Files.walk(QueryHeader.QUERIES)) {
            assertThat(Arrays.stream(Query.values()).map(query -> query.path() + ".cypher"))
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> QueryHeader.QUERIES
                                    .relativize(file)
                                    .toString()
                                    .replace('\\', '/'))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isUsed(Query query) {
        assertThat(CONSTANTS.getField(query.name()).getAccessesToSelf())
                .extracting(access -> access.getOriginOwner().getBaseComponentType())
                .anyMatch(user -> !user.equals(CONSTANTS));
    }

    @ParameterizedTest
    @EnumSource
    void namesItsParameters(Query query) {
        QueryHeader header = QueryHeader.of(query);
        Set<String> used = PARAMETER
                .matcher(query.text())
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        assertThat(header.parameters().keySet()).isEqualTo(used);
    }

    @ParameterizedTest
    @EnumSource
    void isGivenSamplesOfTheTypesThatItNames(Query query) {
        Map<String, Object> samples = SampleParameters.of(query);
        Map<String, String> types = QueryHeader.of(query).parameters();
        assertThat(samples.keySet()).isEqualTo(types.keySet());
        assertThat(samples).allSatisfy((name, sample) -> assertThat(CypherType.of(sample))
                .isEqualTo(CypherType.startOf(types.get(name))));
    }
}
