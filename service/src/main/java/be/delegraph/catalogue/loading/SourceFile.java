// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of a catalogue's files as it was read, with the line of everything in it.
 *
 * @param content missing if the file could not be read
 */
record SourceFile(CatalogueFile file, JsonNode content, Map<JsonPointer, Integer> lines) {

    SourceLine line(JsonPointer at) {
        return new SourceLine(file.fileName(), lines.getOrDefault(at, 0));
    }

    List<Text> texts(String path) {
        return texts(path, content, JsonPointer.empty()).toList();
    }

    /** @param path keys with slashes between; of a list on the way, all items are meant */
    static Stream<Text> texts(String path, JsonNode from, JsonPointer at) {
        if (from.isArray()) {
            return IntStream.range(0, from.size())
                    .boxed()
                    .flatMap(index -> texts(path, from.get(index), at.appendIndex(index)));
        }
        if (path.isEmpty()) {
            return from.isTextual() ? Stream.of(new Text(from.textValue(), at)) : Stream.empty();
        }
        String[] keys = path.split("/", 2);
        return texts(keys.length == 1 ? "" : keys[1], from.path(keys[0]), at.appendProperty(keys[0]));
    }

    /** A text in a file, and where. */
    record Text(String value, JsonPointer at) {}
}
