// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The text of one YAML file, harmless to whoever parses it and to whoever reads about it.
 *
 * <p>It has a bounded size and depth and short values, neither anchors, aliases nor tags (whose meaning differs from parser to
 * parser), and no character that shows as nothing or changes how others show.
 *
 * @param value valid YAML
 */
public record YamlText(String value) {

    static final int MAX_BYTES = 4 << 20;
    static final int MAX_DEPTH = 32;
    static final int MAX_VALUE = 2_000;

    /** Control characters, those that order or join others, those without a meaning, and separators of lines. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /**
     * Reads a file as a whole.
     *
     * @throws YamlRefusedException if there is no such file, or it is not harmless YAML in UTF-8
     */
    public static YamlText read(Path file) {
        String text = decode(bytes(file));
        refuseUnprintable(text);
        try {
            refuseHarmful(text);
        } catch (MarkedYAMLException e) {
            throw new YamlRefusedException(e.getProblemMark().getLine() + 1, "no valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new YamlRefusedException(0, "no valid YAML");
        }
        return new YamlText(text);
    }

    private static byte[] bytes(Path file) {
        if (Files.notExists(file)) {
            throw new YamlRefusedException(0, "the file is missing");
        }
        if (!Files.isRegularFile(file)) {
            throw new YamlRefusedException(0, "this is no file");
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new YamlRefusedException(0, "the file is larger than %d bytes".formatted(MAX_BYTES));
            }
            return bytes;
        } catch (IOException e) {
            throw new YamlRefusedException(0, "the file cannot be read");
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new YamlRefusedException(0, "the file is no UTF-8 text");
        }
    }

    private static void refuseUnprintable(String text) {
        int line = 0;
        for (String content : (Iterable<String>) text.lines()::iterator) {
            refuseUnprintable(++line, content.replace('\t', ' '));
        }
    }

    private static void refuseUnprintable(int line, String text) {
        Matcher found = UNPRINTABLE.matcher(text);
        if (found.find()) {
            throw new YamlRefusedException(
                    line, "the character U+%04X is not read here".formatted(text.codePointAt(found.start())));
        }
    }

    private static void refuseHarmful(String text) {
        int depth = 0;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        for (Event event : new Yaml(options).parse(new StringReader(text))) {
            int line = event.getStartMark().getLine() + 1;
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw new YamlRefusedException(line, "more than %d levels deep".formatted(MAX_DEPTH));
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof NodeEvent node) {
                refuseHarmful(line, node);
            }
        }
    }

    private static void refuseHarmful(int line, NodeEvent node) {
        if (node.getAnchor() != null) {
            throw new YamlRefusedException(line, "anchors (&) and aliases (*) are not read here: write the value out");
        }
        if (node instanceof CollectionStartEvent collection && collection.getTag() != null) {
            throw new YamlRefusedException(line, "tags (!) are not read here");
        }
        if (node instanceof ScalarEvent scalar) {
            if (scalar.getTag() != null) {
                throw new YamlRefusedException(line, "tags (!) are not read here");
            }
            if (scalar.getValue().length() > MAX_VALUE) {
                throw new YamlRefusedException(line, "longer than %d characters".formatted(MAX_VALUE));
            }
            refuseUnprintable(line, scalar.getValue());
        }
    }
}
