// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An application is data: the service's sources name none of the catalogue's. */
class PolicyAsDataTests {

    private static final Path CATALOGUE =
            Path.of(System.getProperty("delegraph.fixtures", "../fixtures"), "catalogue", "applications.yaml");
    private static final Pattern CODE = Pattern.compile("(?m)^- code: *([a-z0-9-]+)");

    @Test
    void sourcesNameNoApplication() throws IOException {
        List<String> codes = codes();
        assertThat(codes).isNotEmpty();
        Pattern names = Pattern.compile("(?i)\\b(" + String.join("|", codes) + ")\\b");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .allSatisfy(source -> assertThat(source).content().doesNotContainPattern(names));
        }
    }

    private static List<String> codes() throws IOException {
        return CODE.matcher(Files.readString(CATALOGUE))
                .results()
                .map(code -> code.group(1))
                .toList();
    }
}
