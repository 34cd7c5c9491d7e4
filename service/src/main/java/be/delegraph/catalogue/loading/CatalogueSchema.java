// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.walk.ApplyDefaultsStrategy;
import com.networknt.schema.walk.WalkConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a catalogue's files may hold, as told by the JSON Schemas beside the sample catalogue (fixtures/catalogue/schema).
 *
 * <p>Where a schema says in its {@code messages} what is wrong, an author is told that.
 */
final class CatalogueSchema {

    private static final String HERE = "classpath:be/delegraph/catalogue/loading/";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .errorMessageKeyword("messages")
                    .messageSource((key, otherwise, locale, arguments) -> "")
                    .build()));

    private static final WalkConfig DEFAULTS = WalkConfig.builder()
            .applyDefaultsStrategy(
                    ApplyDefaultsStrategy.builder().applyPropertyDefaults(true).build())
            .build();

    private CatalogueSchema() {}

    /** Notes everything that the file's schema does not allow. */
    static void check(SourceFile source, CatalogueErrors errors) {
        if (!source.content().isMissingNode()) {
            schema(source.file()).validate(source.content()).forEach(error -> report(error, source, errors));
        }
    }

    /** Fills in what a valid file leaves out. */
    static JsonNode complete(SourceFile source) {
        schema(source.file()).walk(source.content(), false, execution -> execution.setWalkConfig(DEFAULTS));
        return source.content();
    }

    private static Schema schema(CatalogueFile file) {
        return SCHEMAS.getSchema(SchemaLocation.of(HERE + file.schemaName()));
    }

    private static void report(Error error, SourceFile source, CatalogueErrors errors) {
        JsonPointer at = JsonPointer.compile(error.getInstanceLocation().toString());
        switch (error.getKeyword()) {
            case "uniqueItems" ->
                repeated(error.getInstanceNode())
                        .forEach(index -> errors.add(
                                source.line(at.appendIndex(index)),
                                error.getInstanceNode().get(index).asText() + " is here twice"));
            case "additionalProperties" ->
                errors.add(
                        source.line(at.appendProperty(error.getProperty())),
                        "the key \"%s\" is unknown here".formatted(error.getProperty()));
            default -> errors.add(source.line(at), message(error));
        }
    }

    private static String message(Error error) {
        String stated = error.getMessage();
        return switch (error.getKeyword()) {
            case "pattern" -> "\"%s\" %s".formatted(error.getInstanceNode().asText(), stated);
            case "enum" -> "%s is none of %s".formatted(error.getInstanceNode(), words(error.getSchemaNode()));
            case "type" -> expected(error.getSchemaNode().asText()) + " is expected here";
            case "required" -> stated.isEmpty() ? "the key \"%s\" is missing".formatted(error.getProperty()) : stated;
            default -> stated;
        };
    }

    private static String expected(String type) {
        return switch (type) {
            case "array" -> "a list";
            case "object" -> "a mapping of keys to values";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    private static String words(JsonNode list) {
        return list.toString().replace("\"", "").replace(",", ", ");
    }

    private static List<Integer> repeated(JsonNode list) {
        Set<JsonNode> seen = new HashSet<>();
        return IntStream.range(0, list.size())
                .filter(index -> !seen.add(list.get(index)))
                .boxed()
                .toList();
    }
}
