// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueSchemaTests {

    private static final Path CATALOGUE = Path.of(System.getProperty("delegraph.fixtures"), "catalogue");
    private static final Schema META = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    /** Keywords whose violation only the schema itself can put into words. */
    private static final Set<String> IN_NEED_OF_WORDS = Set.of("pattern", "minItems", "not");

    @ParameterizedTest
    @MethodSource("schemas")
    void isAValidSchema(String name) throws IOException {
        JsonNode schema = read(name);
        assertThat(schema.path("$schema").asText())
                .isEqualTo(Dialects.getDraft202012().getId());
        assertThat(META.validate(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void explainsEveryKeyToAnEditor(String name) throws IOException {
        assertThat(read(name).findValues("properties").stream()
                        .flatMap(properties -> properties.properties().stream())
                        .filter(property -> property.getValue().has("type")
                                || property.getValue().has("enum")))
                .allSatisfy(property -> assertThat(
                                property.getValue().path("description").asText())
                        .as(property.getKey())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void saysInItsOwnWordsWhatIsWrong(String name) throws IOException {
        assertThat(wordless(read(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedInTheHeadOfTheFile(CatalogueFile file) throws IOException {
        assertThat(Files.readAllLines(CATALOGUE.resolve(file.fileName())))
                .first()
                .isEqualTo("# yaml-language-server: $schema=schema/" + file.schemaName());
    }

    static Stream<CatalogueFile> files() {
        return Stream.of(CatalogueFile.values());
    }

    static Stream<String> schemas() {
        return Stream.concat(files().map(CatalogueFile::schemaName), Stream.of("entry.schema.json"));
    }

    /** Conditions are no demands: nobody is told of those that are not met. */
    private static List<Map.Entry<String, JsonNode>> wordless(JsonNode schema) {
        Stream<Map.Entry<String, JsonNode>> here = schema.properties().stream()
                .filter(keyword -> IN_NEED_OF_WORDS.contains(keyword.getKey()))
                .filter(keyword -> !schema.path("messages").has(keyword.getKey()));
        Stream<JsonNode> below = schema.isArray()
                ? Stream.iterate(0, index -> index < schema.size(), index -> index + 1)
                        .map(schema::get)
                : schema.properties().stream()
                        .filter(keyword -> !Set.of("if", "not", "messages").contains(keyword.getKey()))
                        .map(Map.Entry::getValue);
        return Stream.concat(here, below.flatMap(child -> wordless(child).stream()))
                .toList();
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper()
                .readTree(CATALOGUE.resolve("schema").resolve(name).toFile());
    }
}
