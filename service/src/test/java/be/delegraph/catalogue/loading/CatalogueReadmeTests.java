// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page that describes the catalogue's files against the code that reads them. */
class CatalogueReadmeTests {

    private static final Path README = Path.of(System.getProperty("delegraph.fixtures"), "catalogue", "README.md");
    private static final Path SOURCES = Path.of("src/main/java/be/delegraph/catalogue/loading");

    /** A table's first column: one key, or several with commas between. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`\\w+`(?:, `\\w+`)*) \\|");
    /** How a reader asks for a key, and the languages that it asks for one by one. */
    private static final Pattern ASKED = Pattern.compile(
            "\\.(?:find|require|text|flag|items|anyItems|values)\\(\\s*\"(\\w+)\"|LANGUAGES = List\\.of\\(([^)]*)\\)");

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern FILE = Pattern.compile("(?m)^## (\\S+\\.yaml)$");
    private static final Pattern READ = Pattern.compile("entries\\(\"(\\S+\\.yaml)\"\\)");

    @Test
    void describesEveryKeyThatIsReadAndNoOther() throws IOException {
        assertThat(words(ROW, Files.readString(README))).isEqualTo(words(ASKED, sources()));
    }

    @Test
    void describesEveryFileThatIsReadAndNoOther() throws IOException {
        Set<String> described = FILE.matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(described)
                .isNotEmpty()
                .isEqualTo(READ.matcher(sources())
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> words(Pattern pattern, String text) {
        Set<String> words = new TreeSet<>();
        pattern.matcher(text).results().forEach(found -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                String matched = found.group(group);
                if (matched != null) {
                    WORD.matcher(matched).results().forEach(word -> words.add(word.group()));
                }
            }
        });
        return words;
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String name : Set.of("CatalogueReader", "EntryReader", "PolicyReader", "References")) {
            sources.append(Files.readString(SOURCES.resolve(name + ".java")));
        }
        return sources.toString();
    }
}
