// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.yaml.YamlRefusedException;
import be.delegraph.yaml.YamlText;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads one of a catalogue's files, keeping the line of everything in it.
 *
 * <p>Words are read as YAML 1.2 and editors read them: {@code yes} is a text, a number is written in decimal digits.
 */
final class SourceReader {

    /** A load compares what is stated with what is known, each with each. */
    private static final int MAX_ITEMS = 2_000;

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,8}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CatalogueFile file;
    private final CatalogueErrors errors;
    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    private SourceReader(CatalogueFile file, CatalogueErrors errors) {
        this.file = file;
        this.errors = errors;
    }

    static SourceFile read(Path directory, CatalogueFile file, CatalogueErrors errors) {
        SourceReader reader = new SourceReader(file, errors);
        return new SourceFile(file, reader.content(directory.resolve(file.fileName())), reader.lines);
    }

    private JsonNode content(Path path) {
        try {
            String text = YamlText.read(path).value();
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root != null) {
                return value(root, JsonPointer.empty());
            }
            error(0, "the file is empty; an empty list is []");
        } catch (YamlRefusedException e) {
            error(e.line(), String.valueOf(e.getMessage()));
        } catch (MarkedYAMLException e) {
            error(e.getProblemMark().getLine() + 1, "no valid YAML: " + e.getProblem());
        }
        return MissingNode.getInstance();
    }

    private JsonNode value(Node node, JsonPointer at) {
        if (node instanceof CollectionNode<?> collection
                && collection.getValue().size() > MAX_ITEMS) {
            error(lines.getOrDefault(at, 0), "more than %d entries".formatted(MAX_ITEMS));
            return node instanceof MappingNode ? JSON.objectNode() : JSON.arrayNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, at);
        }
        return node instanceof SequenceNode sequence ? array(sequence.getValue(), at) : scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, JsonPointer at) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                error(line(pair.getKeyNode()), "a key is a plain word");
            } else if (object.has(key.getValue())) {
                error(line(key), "the key \"%s\" is here twice".formatted(key.getValue()));
            } else {
                JsonPointer child = at.appendProperty(key.getValue());
                lines.put(child, line(key));
                object.set(key.getValue(), value(pair.getValueNode(), child));
            }
        }
        return object;
    }

    private JsonNode array(List<Node> items, JsonPointer at) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : items) {
            JsonPointer child = at.appendIndex(array.size());
            lines.put(child, line(item));
            array.add(value(item, child));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (scalar.getTag().equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        boolean number =
                scalar.getTag().equals(Tag.INT) && INTEGER.matcher(text).matches();
        return number ? JSON.numberNode(Integer.parseInt(text)) : JSON.textNode(text);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void error(int line, String error) {
        errors.add(new SourceLine(file.fileName(), line), error);
    }
}
