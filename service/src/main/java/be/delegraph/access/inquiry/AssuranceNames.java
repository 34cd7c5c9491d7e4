// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.model.AssuranceLevel;
import be.delegraph.problem.StartRefusedException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.context.annotation.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What identity providers call assurance levels: the names in {@code assurance-levels.yaml}, and those that an installation
 * adds, which count if it gives a level to one of the others. Letter case matters. Thread-safe.
 */
@Context
final class AssuranceNames {

    private static final String FILE = "assurance-levels.yaml";
    private static final YAMLMapper STRICT = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, AssuranceLevel> levels = new HashMap<>();

    /** @throws StartRefusedException if a configured name occurs twice or has no level */
    AssuranceNames(List<AssuranceNameConfiguration> added) {
        Map<String, AssuranceLevel> own = new HashMap<>();
        for (AssuranceNameConfiguration each : added) {
            if (own.put(each.name(), each.reached()) != null) {
                throw each.refused("name", "occurs twice");
            }
        }
        known().forEach((name, level) -> levels.put(name, new AssuranceLevel(level)));
        levels.putAll(own);
    }

    /** The level of that name; an unknown one reaches nothing. */
    AssuranceLevel level(String name) {
        return levels.getOrDefault(name, AssuranceLevel.UNKNOWN);
    }

    private static Map<String, Integer> known() {
        try (InputStream file = Objects.requireNonNull(AssuranceNames.class.getResourceAsStream(FILE), FILE)) {
            return STRICT.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
