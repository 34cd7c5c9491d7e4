// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.loading.SourceFile.Text;
import be.delegraph.model.Level;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The codes that a catalogue defines, each once in its file, and those that it refers to, which must be among them. */
final class References {

    private static final List<Reference> ALL = List.of(
            new Reference(CatalogueFile.CAPACITY_TYPES, "subdivisionTypes", Target.SUBDIVISION_TYPE),
            new Reference(CatalogueFile.CAPACITY_TYPES, "offers", Target.APPLICATION),
            new Reference(CatalogueFile.SUBDIVISION_TYPES, "under", Target.SUBDIVISION_TYPE),
            new Reference(CatalogueFile.FACILITY_KINDS, "implies", Target.SUBDIVISION_OR_SITE_TYPE),
            new Reference(CatalogueFile.FUNCTIONS, "application", Target.APPLICATION),
            new Reference(CatalogueFile.APPLICATIONS, "policy/functions/anyOf", Target.FUNCTION),
            new Reference(CatalogueFile.APPLICATIONS, "policy/companions/application", Target.APPLICATION),
            new Reference(CatalogueFile.APPLICATIONS, "policy/companions/onUserForFunctions", Target.FUNCTION));

    private final SourceFiles files;
    private final CatalogueErrors errors;

    References(SourceFiles files, CatalogueErrors errors) {
        this.files = files;
        this.errors = errors;
    }

    void check() {
        files.all().forEach(this::reportTaken);
        ALL.forEach(this::reportUnknown);
    }

    private void reportTaken(SourceFile source) {
        Map<String, SourceLine> first = new HashMap<>();
        for (Text code : source.texts("code")) {
            SourceLine line = source.line(code.at());
            SourceLine taken = first.putIfAbsent(code.value(), line);
            if (taken != null) {
                errors.add(line, "the code \"%s\" is taken already, at %s".formatted(code.value(), taken));
            }
        }
    }

    private void reportUnknown(Reference reference) {
        SourceFile source = files.get(reference.from);
        Set<String> known = known(reference.to);
        source.texts(reference.path).stream()
                .filter(text -> !text.value().isBlank() && !known.contains(text.value()))
                .forEach(text -> errors.add(
                        source.line(text.at()), "there is no %s \"%s\"".formatted(reference.to.words, text.value())));
    }

    private Set<String> known(Target target) {
        return StreamSupport.stream(files.get(target.file).content().spliterator(), false)
                .filter(target::isMetBy)
                .map(entry -> entry.path("code").asText())
                .collect(Collectors.toSet());
    }

    /** @param path where in an entry the codes stand */
    private record Reference(CatalogueFile from, String path, Target to) {}

    /** What a code may stand for. */
    private enum Target {
        SUBDIVISION_TYPE(CatalogueFile.SUBDIVISION_TYPES, "subdivision type"),
        SUBDIVISION_OR_SITE_TYPE(CatalogueFile.SUBDIVISION_TYPES, "subdivision or site type"),
        FUNCTION(CatalogueFile.FUNCTIONS, "function"),
        APPLICATION(CatalogueFile.APPLICATIONS, "application");

        private final CatalogueFile file;
        private final String words;

        Target(CatalogueFile file, String words) {
            this.file = file;
            this.words = words;
        }

        boolean isMetBy(JsonNode entry) {
            return this != SUBDIVISION_TYPE || !entry.path("level").asText().equals(Level.SITE.name());
        }
    }
}
