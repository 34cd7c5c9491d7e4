// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import be.delegraph.catalogue.CapacityTypeEntry.Identification;
import be.delegraph.catalogue.References.Kind;
import be.delegraph.structure.Level;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of each of the catalogue's files. */
final class EntryReader {

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

    FunctionEntry function(YamlMapping yaml) {
        FunctionEntry function =
                new FunctionEntry(entry(Kind.FUNCTION, yaml, yaml.text("source")), yaml.flag("deprecated", false));
        yaml.refuseOtherKeys();
        return function;
    }

    /** An entry without a policy stays out, once that is an error. */
    Optional<ApplicationEntry> application(YamlMapping yaml) {
        Optional<YamlMapping> policy = yaml.require("policy").flatMap(YamlValue::mapping);
        Entry entry = entry(
                Kind.APPLICATION,
                yaml,
                policy.map(mapping -> mapping.text("source")).orElse(""));
        Texts description = yaml.find("description")
                .flatMap(YamlValue::mapping)
                .map(EntryReader::texts)
                .orElse(Texts.NONE);
        boolean inUse = yaml.flag("inUse", true);
        yaml.refuseOtherKeys();
        return policy.map(mapping ->
                new ApplicationEntry(entry, description, inUse, policies.read(mapping, entry.code()), yaml.place()));
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

    private Entry entry(Kind kind, YamlMapping yaml, String source) {
        return new Entry(
                references.define(kind, yaml),
                yaml.require("labels")
                        .flatMap(YamlValue::mapping)
                        .map(EntryReader::labels)
                        .orElse(Texts.NONE),
                yaml.anyItems("alsoKnownAs").stream().map(YamlValue::text).toList(),
                source);
    }

    /** Dutch is the one language that every label must have. */
    private static Texts labels(YamlMapping yaml) {
        yaml.require("nl");
        return texts(yaml);
    }

    private static Texts texts(YamlMapping yaml) {
        Texts texts = new Texts(text(yaml, "nl"), text(yaml, "fr"), text(yaml, "de"), text(yaml, "en"));
        yaml.refuseOtherKeys();
        return texts;
    }

    private static @Nullable String text(YamlMapping yaml, String language) {
        return yaml.find(language).map(YamlValue::text).orElse(null);
    }
}
