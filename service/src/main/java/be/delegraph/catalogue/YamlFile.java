// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One of a catalogue's files: a list of mappings whose places are kept. */
final class YamlFile {

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
        return root().map(root -> new YamlValue(root, this).mappings()).orElse(List.of());
    }

    Place place(Node node) {
        return new Place(name, line(node.getStartMark()));
    }

    void error(Node node, String error) {
        errors.add(place(node), error);
    }

    private Optional<Node> root() {
        try {
            Reader text = new StringReader(Files.readString(path));
            Optional<Node> root = Optional.ofNullable(new Yaml(new LoaderOptions()).compose(text));
            if (root.isEmpty()) {
                error(0, "the file is empty; an empty list is []");
            }
            return root;
        } catch (NoSuchFileException e) {
            error(0, "the file is missing");
        } catch (IOException e) {
            error(0, "the file cannot be read as UTF-8 text");
        } catch (MarkedYAMLException e) {
            error(line(e.getProblemMark()), "no valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            error(0, "no valid YAML: " + firstLine(e));
        }
        return Optional.empty();
    }

    private void error(int line, String error) {
        errors.add(new Place(name, line), error);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    private static String firstLine(YAMLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
