// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One mapping of a catalogue's file, read strictly: each key once, and no key that nobody asked for. */
final class YamlMapping {

    private final YamlValue whole;
    private final YamlFile file;
    private final Map<String, YamlValue> keys = new HashMap<>();
    private final Map<String, YamlValue> values = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlMapping(MappingNode node, YamlFile file) {
        this.whole = new YamlValue(node, file);
        this.file = file;
        node.getValue().forEach(this::keep);
    }

    SourceLine place() {
        return whole.place();
    }

    void error(String error) {
        whole.error(error);
    }

    Optional<YamlValue> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            whole.error("the key \"%s\" is missing".formatted(key));
        }
        return value;
    }

    String text(String key) {
        return require(key).map(YamlValue::text).orElse("");
    }

    boolean flag(String key, boolean otherwise) {
        return find(key).map(YamlValue::flag).orElse(otherwise);
    }

    List<YamlValue> items(String key) {
        return require(key).map(YamlValue::items).orElse(List.of());
    }

    /** The items of a list that may be left out. */
    List<YamlValue> anyItems(String key) {
        return find(key).map(YamlValue::items).orElse(List.of());
    }

    /** To be called when all keys were asked for: every other one is an error. */
    void refuseOtherKeys() {
        keys.forEach((name, key) -> {
            if (!asked.contains(name)) {
                key.error("the key \"%s\" is unknown here".formatted(name));
            }
        });
    }

    private void keep(NodeTuple pair) {
        YamlValue key = new YamlValue(pair.getKeyNode(), file);
        if (!(pair.getKeyNode() instanceof ScalarNode scalar)) {
            key.error("a key is a plain word");
        } else if (keys.putIfAbsent(scalar.getValue(), key) != null) {
            key.error("the key \"%s\" is here twice".formatted(scalar.getValue()));
        } else {
            values.put(scalar.getValue(), new YamlValue(pair.getValueNode(), file));
        }
    }
}
