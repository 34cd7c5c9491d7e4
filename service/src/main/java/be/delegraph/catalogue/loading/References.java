// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.model.CatalogueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The codes that a catalogue defines, each once, and those that it refers to, which must be among them. */
final class References {

    private final CatalogueErrors errors;
    private final Map<String, SourceLine> firstPlaces = new HashMap<>();
    private final Map<Kind, Set<String>> defined = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    References(CatalogueErrors errors) {
        this.errors = errors;
    }

    /** What a code may stand for. */
    enum Kind {
        CAPACITY_TYPE("capacity type"),
        SUBDIVISION_TYPE("subdivision type"),
        SITE_TYPE("site type"),
        SUBDIVISION_OR_SITE_TYPE("subdivision or site type"),
        FACILITY_KIND("facility kind"),
        FUNCTION("function"),
        APPLICATION("application"),
        TERM("term");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Reads the code of a new entry, which no other entry of the same file may have. */
    String define(Kind kind, YamlMapping entry) {
        Optional<YamlValue> value = entry.require("code");
        String code = value.map(YamlValue::text).orElse("");
        value.ifPresent(at -> define(kind, code, at.place()));
        return code;
    }

    private void define(Kind kind, String code, SourceLine place) {
        if (!code.isBlank() && !CatalogueCode.isValid(code)) {
            errors.add(
                    place, "\"%s\" is no code: lower-case letters, digits and hyphens, a letter first".formatted(code));
        }
        SourceLine first = firstPlaces.putIfAbsent(place.file() + "#" + code, place);
        if (first != null && !code.isBlank()) {
            errors.add(place, "the code \"%s\" is taken already, at %s".formatted(code, first));
        }
        defined.computeIfAbsent(kind, k -> new HashSet<>()).add(code);
        if (kind == Kind.SUBDIVISION_TYPE || kind == Kind.SITE_TYPE) {
            defined.computeIfAbsent(Kind.SUBDIVISION_OR_SITE_TYPE, k -> new HashSet<>())
                    .add(code);
        }
    }

    /** Reads a code that an entry of this kind must have, whether it stands before or after this place. */
    String refer(Kind kind, YamlValue value) {
        String code = value.text();
        if (!code.isBlank()) {
            references.add(new Reference(kind, code, value.place()));
        }
        return code;
    }

    /** Reads a list of codes, each of them once. */
    List<String> refer(Kind kind, List<YamlValue> values) {
        Set<String> seen = new HashSet<>();
        List<String> codes = new ArrayList<>();
        for (YamlValue value : values) {
            String code = refer(kind, value);
            codes.add(code);
            if (!code.isBlank() && !seen.add(code)) {
                value.error("%s is here twice".formatted(code));
            }
        }
        return codes;
    }

    /** To be called when all files are read. */
    void reportUnknown() {
        for (Reference reference : references) {
            if (!defined.getOrDefault(reference.kind, Set.of()).contains(reference.code)) {
                errors.add(reference.place, "there is no %s \"%s\"".formatted(reference.kind, reference.code));
            }
        }
    }

    private record Reference(Kind kind, String code, SourceLine place) {}
}
