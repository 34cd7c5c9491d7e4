// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.delegraph.fixtures.hierarchy.InvalidHierarchyException;
import be.delegraph.fixtures.hierarchy.YamlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTests {

    private static final String ALIASES = "anchors (&) and aliases (*) are not read here: write the value out";

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameAFile() {
        file = directory.resolve("some.yaml");
    }

    @Test
    void readsWhatIsHarmless() throws IOException {
        String text = "# Tab:\t.\r\n- {nl: \"Patiënt → ß\", more: [1, true, null]}\r\n";
        Files.writeString(file, text);
        assertThat(YamlText.read(file).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'a: &h 1' | 1
                    'a: *h' | 1
                    'a: {<<: *h}' | 1
                    'a: 1;b: &h [1]' | 2
                    """)
    void refusesAnchorsAndAliases(String text, int line) throws IOException {
        Files.writeString(file, text.replace(';', '\n'));
        assertRefused(line, ALIASES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: !!str 1", "a: !!java.net.URL [x]", "!mine {}"})
    void refusesTags(String text) throws IOException {
        Files.writeString(file, text);
        assertRefused(1, "tags (!) are not read here");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    \\u001b[31m, U+001B
                    \\u0000, U+0000
                    \\n, U+000A
                    \\u009b, U+009B
                    \\u202e, U+202E
                    \\u200b, U+200B
                    \\u2028, U+2028
                    \\ufeff, U+FEFF
                    """)
    void refusesEscapesOfWhatATerminalCouldActUpon(String escape, String name) throws IOException {
        Files.writeString(file, "a: 1\nb: \"%s\"".formatted(escape));
        assertRefused(2, "the character %s is not read here".formatted(name));
    }

    @ParameterizedTest
    @CsvSource({"27, U+001B", "0, U+0000", "0x202e, U+202E", "0x2066, U+2066", "0xfeff, U+FEFF"})
    void refusesTheSameAsTheyAreEvenInComments(int character, String name) throws IOException {
        Files.writeString(file, "a: 1\n# " + Character.toString(character));
        assertRefused(2, "the character %s is not read here".formatted(name));
    }

    @Test
    void refusesLongValues() throws IOException {
        Files.writeString(file, "a: " + "x".repeat(YamlText.MAX_VALUE));
        assertThat(YamlText.read(file).value()).hasSize(YamlText.MAX_VALUE + 3);
        Files.writeString(file, "a: " + "x".repeat(YamlText.MAX_VALUE + 1));
        assertRefused(1, "longer than 2000 characters");
    }

    @Test
    void refusesDeepNesting() throws IOException {
        Files.writeString(file, "[".repeat(YamlText.MAX_DEPTH) + "]".repeat(YamlText.MAX_DEPTH));
        assertThat(YamlText.read(file).value()).isNotEmpty();
        Files.writeString(file, "[".repeat(100_000));
        assertRefused(1, "more than 32 levels deep");
    }

    @Test
    void refusesLargeFilesWithoutReadingAllOfThem() throws IOException {
        Files.writeString(file, "#".repeat(YamlText.MAX_BYTES));
        assertThat(YamlText.read(file).value()).hasSize(YamlText.MAX_BYTES);
        Files.writeString(file, "#".repeat(YamlText.MAX_BYTES + 1));
        assertRefused(0, "the file is larger than 4194304 bytes");
    }

    /** Whoever writes a hierarchy meets the limits of whoever writes a catalogue. */
    @Test
    void theFixturesReaderHasTheSameLimits() throws IOException {
        assertReadAlike("[".repeat(YamlText.MAX_DEPTH) + "]".repeat(YamlText.MAX_DEPTH), true);
        assertReadAlike("[".repeat(YamlText.MAX_DEPTH + 1) + "]".repeat(YamlText.MAX_DEPTH + 1), false);
        // No YAML from the first character on: what is wrong is found without scanning all the rest.
        String largest = "]" + "#".repeat(YamlText.MAX_BYTES - 1);
        assertThat(assertReadAlike(largest, false)).doesNotContain("larger");
        assertThat(assertReadAlike(largest + "#", false)).contains("larger than 4194304 bytes");
        for (String hidden : List.of("\\x1b", "\\u202e", "\\u200b", "\\u2028", "\\ue000")) {
            assertReadAlike("\"" + hidden + "\"", false);
        }
    }

    @Test
    void refusesWhatIsNoFile() {
        assertRefused(0, "the file is missing");
        file = directory;
        assertRefused(0, "this is no file");
        assertThatThrownBy(() -> YamlText.read(Path.of("/dev/zero"))).isInstanceOf(YamlRefusedException.class);
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xc0, (byte) 0x80});
        assertRefused(0, "the file is no UTF-8 text");
    }

    @Test
    void refusesWhatIsNoYaml() throws IOException {
        Files.writeString(file, "a: 1\nb: [");
        YamlRefusedException refused = refused();
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused).hasMessageStartingWith("no valid YAML: ");
    }

    /** What the fixtures' reader says if it refuses the text. */
    private String assertReadAlike(String text, boolean read) throws IOException {
        Files.writeString(file, text);
        assertThat(catchThrowable(() -> YamlText.read(file)) == null).isEqualTo(read);
        InvalidHierarchyException refusal =
                catchThrowableOfType(InvalidHierarchyException.class, () -> YamlDocument.read(file));
        assertThat(refusal == null).isEqualTo(read);
        return refusal == null ? "" : String.valueOf(refusal.getMessage());
    }

    private void assertRefused(int line, String message) {
        YamlRefusedException refused = refused();
        assertThat(refused).hasMessage(message);
        assertThat(refused.line()).isEqualTo(line);
    }

    private YamlRefusedException refused() {
        return catchThrowableOfType(YamlRefusedException.class, () -> YamlText.read(file));
    }
}
