// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.model.Level;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a catalogue's file. What is not of the type asked for is an error, for which a stand-in is returned (an empty
 * text, no items), so that one reading finds all errors.
 */
final class YamlValue {

    private final Node node;
    private final YamlFile file;

    YamlValue(Node node, YamlFile file) {
        this.node = node;
        this.file = file;
    }

    SourceLine place() {
        return file.place(node);
    }

    void error(String error) {
        file.error(node, error);
    }

    String text() {
        String text = scalar(Tag.STR, "a text").orElse("");
        if (text.isBlank() && node.getTag().equals(Tag.STR)) {
            error("the text is blank");
        }
        return text;
    }

    boolean flag() {
        String text = scalar(Tag.BOOL, "true or false").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            error("true or false is expected here");
        }
        return text.equals("true");
    }

    Optional<Integer> numberOf(Set<Integer> accepted) {
        return scalar(Tag.INT, "a whole number")
                .flatMap(text -> oneOf(
                        accepted.stream().filter(number -> number.toString().equals(text)), accepted));
    }

    <E extends Enum<E>> Optional<E> oneOf(Set<E> accepted) {
        return scalar(Tag.STR, "a word")
                .flatMap(name ->
                        oneOf(accepted.stream().filter(choice -> choice.name().equals(name)), accepted));
    }

    Optional<String> wordOf(Set<String> accepted) {
        return scalar(Tag.STR, "a word").flatMap(word -> oneOf(accepted.stream().filter(word::equals), accepted));
    }

    /** Each level once, in the order of the hierarchy. */
    Set<Level> levels(Set<Level> accepted) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (YamlValue item : items()) {
            Optional<Level> level = item.oneOf(accepted);
            if (level.isPresent() && !levels.add(level.get())) {
                item.error("%s is here twice".formatted(level.get()));
            }
        }
        return levels;
    }

    boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(item, file))
                    .toList();
        }
        error("a list is expected here");
        return List.of();
    }

    List<YamlMapping> mappings() {
        return items().stream().flatMap(item -> item.mapping().stream()).toList();
    }

    Optional<YamlMapping> mapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMapping(mapping, file));
        }
        error("a mapping of keys to values is expected here");
        return Optional.empty();
    }

    private Optional<String> scalar(Tag tag, String expected) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
            return Optional.of(scalar.getValue());
        }
        error(expected + " is expected here");
        return Optional.empty();
    }

    private <T> Optional<T> oneOf(Stream<T> matching, Set<T> accepted) {
        Optional<T> choice = matching.findFirst();
        if (choice.isEmpty()) {
            error("one of " + Arrays.toString(accepted.stream().sorted().toArray()) + " is expected here");
        }
        return choice;
    }
}
