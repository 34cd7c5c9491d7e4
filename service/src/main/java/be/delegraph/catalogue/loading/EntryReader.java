// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.loading.CapacityTypeEntry.Identification;
import be.delegraph.catalogue.loading.References.Kind;
import be.delegraph.model.Level;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of each of the catalogue's files. */
final class EntryReader {

    private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

    private final References references;
    private final PolicyReader policies;

    EntryReader(References references) {
        this.references = references;
        this.policies = new PolicyReader(references);
    }

    CapacityTypeEntry capacityType(YamlMapping yaml) {
        CapacityTypeEntry type = new CapacityTypeEntry(
                entry(Kind.CAPACITY_TYPE, yaml, yaml.text("source")),
                yaml.find("identifiedBy")
                        .flatMap(value -> value.oneOf(EnumSet.allOf(Identification.class)))
                        .orElse(Identification.ENTERPRISE_NUMBER),
                references.refer(Kind.SUBDIVISION_TYPE, yaml.items("subdivisionTypes")),
                references.refer(Kind.APPLICATION, yaml.items("offers")));
        yaml.refuseOtherKeys();
        return type;
    }

    SubdivisionTypeEntry subdivisionType(YamlMapping yaml) {
        Level level = yaml.require("level")
                .flatMap(value -> value.oneOf(EnumSet.of(Level.SUBDIVISION, Level.SITE)))
                .orElse(Level.SUBDIVISION);
        Kind kind = level == Level.SITE ? Kind.SITE_TYPE : Kind.SUBDIVISION_TYPE;
        SubdivisionTypeEntry type =
                new SubdivisionTypeEntry(entry(kind, yaml, yaml.text("source")), level, under(level, yaml));
        yaml.refuseOtherKeys();
        return type;
    }

    FacilityKindEntry facilityKind(YamlMapping yaml) {
        FacilityKindEntry kind = new FacilityKindEntry(
                entry(Kind.FACILITY_KIND, yaml, yaml.text("source")),
                references.refer(Kind.SUBDIVISION_OR_SITE_TYPE, yaml.items("implies")));
        yaml.refuseOtherKeys();
        return kind;
    }

    FunctionEntry function(YamlMapping yaml) {
        yaml.require("description");
        FunctionEntry function = new FunctionEntry(
                entry(Kind.FUNCTION, yaml, yaml.text("source")),
                yaml.require("application")
                        .map(value -> references.refer(Kind.APPLICATION, value))
                        .orElse(""),
                yaml.flag("deprecated", false));
        yaml.refuseOtherKeys();
        return function;
    }

    /** An entry without a policy stays out, once that is an error. */
    Optional<ApplicationEntry> application(YamlMapping yaml) {
        Optional<YamlMapping> policy = yaml.require("policy").flatMap(YamlValue::mapping);
        CatalogueEntry entry = entry(
                Kind.APPLICATION,
                yaml,
                policy.map(mapping -> mapping.text("source")).orElse(""));
        boolean inUse = yaml.flag("inUse", true);
        yaml.refuseOtherKeys();
        return policy.map(
                mapping -> new ApplicationEntry(entry, inUse, policies.read(mapping, entry.code()), yaml.place()));
    }

    /** A word of the field, such as the name of a role: nothing but an entry. */
    CatalogueEntry term(YamlMapping yaml) {
        CatalogueEntry term = entry(Kind.TERM, yaml, yaml.text("source"));
        yaml.refuseOtherKeys();
        return term;
    }

    private @Nullable String under(Level level, YamlMapping yaml) {
        Optional<YamlValue> under = yaml.find("under");
        if (level == Level.SITE && under.isEmpty()) {
            yaml.error("a type of sites needs \"under\": the type of subdivision that they belong to");
        }
        if (level == Level.SUBDIVISION) {
            under.ifPresent(value -> value.error("only a type of sites has \"under\""));
        }
        return under.map(value -> references.refer(Kind.SUBDIVISION_TYPE, value))
                .orElse(null);
    }

    private CatalogueEntry entry(Kind kind, YamlMapping yaml, String source) {
        return new CatalogueEntry(
                references.define(kind, yaml),
                texts(yaml.require("labels")),
                texts(yaml.find("description")),
                yaml.anyItems("alsoKnownAs").stream().map(YamlValue::text).toList(),
                source);
    }

    private static LocalizedText texts(Optional<YamlValue> value) {
        return value.flatMap(YamlValue::mapping).map(EntryReader::texts).orElse(LocalizedText.NONE);
    }

    /** Dutch is the one language that every text must have. */
    private static LocalizedText texts(YamlMapping yaml) {
        yaml.require("nl");
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> yaml.find(language).ifPresent(value -> texts.put(language, value.text())));
        List<String> own = yaml.anyItems("own").stream()
                .flatMap(item -> item.wordOf(texts.keySet()).stream())
                .sorted()
                .toList();
        yaml.refuseOtherKeys();
        return new LocalizedText(texts.get("nl"), texts.get("fr"), texts.get("de"), texts.get("en"), own);
    }
}
