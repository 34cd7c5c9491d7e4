// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.yaml.YamlRefusedException;
import be.delegraph.yaml.YamlText;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One of a catalogue's files: a list of mappings whose places are kept. */
final class YamlFile {

    /** A load compares what is stated with what is known, each with each. */
    private static final int MAX_ENTRIES = 2_000;

    private final Path path;
    private final String name;
    private final CatalogueErrors errors;

    YamlFile(Path directory, String name, CatalogueErrors errors) {
        this.path = directory.resolve(name);
        this.name = name;
        this.errors = errors;
    }

    /** The entries that are mappings; everything else in the file is an error. */
    List<YamlMapping> entries() {
        List<YamlMapping> entries =
                root().map(root -> new YamlValue(root, this).mappings()).orElse(List.of());
        if (entries.size() > MAX_ENTRIES) {
            error(0, "more than %d entries".formatted(MAX_ENTRIES));
            return List.of();
        }
        return entries;
    }

    SourceLine place(Node node) {
        return new SourceLine(name, node.getStartMark().getLine() + 1);
    }

    void error(Node node, String error) {
        errors.add(place(node), error);
    }

    private Optional<Node> root() {
        try {
            String text = YamlText.read(path).value();
            Optional<Node> root = Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
            if (root.isEmpty()) {
                error(0, "the file is empty; an empty list is []");
            }
            return root;
        } catch (YamlRefusedException e) {
            error(e.line(), String.valueOf(e.getMessage()));
        } catch (MarkedYAMLException e) {
            error(e.getProblemMark().getLine() + 1, "no valid YAML: " + e.getProblem());
        }
        return Optional.empty();
    }

    private void error(int line, String error) {
        errors.add(new SourceLine(name, line), error);
    }
}
