// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.problem.ProblemType;
import be.delegraph.testing.SampleData;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each room has its own kinds of problems; together they are one list for callers. */
class ProblemKindsTests {

    @ParameterizedTest
    @MethodSource("kinds")
    void isWrittenDownForCallersWithItsStatus(ProblemType type) throws IOException {
        String kind = "`" + type.uri().replace("urn:delegraph:problem:", "") + "`";

        assertThat(Files.readAllLines(SampleData.root().resolve("service/ARCHITECTURE.md")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("|")
                        .contains(
                                kind, String.valueOf(HttpProblem.statusOf(type).getCode())));
    }

    @Test
    void noTwoRoomsHaveTheSame() {
        List<String> uris = kinds().map(ProblemType::uri).toList();

        assertThat(uris.stream().collect(toSet())).hasSize(uris.size());
    }

    static Stream<ProblemType> kinds() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("be.delegraph").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.isAssignableTo(ProblemType.class))
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(ProblemType.class::cast);
    }
}
