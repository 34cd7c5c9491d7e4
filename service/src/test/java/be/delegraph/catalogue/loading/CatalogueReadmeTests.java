// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the page that describes the catalogue's files against the schemas. */
class CatalogueReadmeTests {

    private static final Path README = Path.of(System.getProperty("delegraph.fixtures"), "catalogue", "README.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\S+)` \\|.*\\[schema]\\(schema/(\\S+)\\) \\|$");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    void namesEveryFileWithItsSchemaAndNoOther() throws IOException {
        assertThat(ROW.matcher(Files.readString(README)).results())
                .extracting(row -> row.group(1) + " " + row.group(2))
                .containsExactlyInAnyOrderElementsOf(CatalogueSchemaTests.files()
                        .map(file -> file.fileName() + " " + file.schemaName())
                        .toList());
    }

    @Test
    void showsAnApplicationThatIsAllowed(@TempDir Path directory) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(README));
        assertThat(example.find()).isTrue();
        Files.writeString(directory.resolve("applications.yaml"), example.group(1));
        CatalogueErrors errors = new CatalogueErrors();
        CatalogueSchema.check(SourceReader.read(directory, CatalogueFile.APPLICATIONS, errors), errors);
        assertThatCode(errors::refuseAny).doesNotThrowAnyException();
    }
}
