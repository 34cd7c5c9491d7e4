// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.annotation.Id;

/**
 * What OGM maps of an entry: its plain properties. Relationships and moments are left to Cypher, since OGM would end the one
 * and rewrite the other.
 */
abstract class CatalogueNode {

    @Id
    @Nullable
    String code;

    @Nullable
    String nameNl;

    @Nullable
    String nameFr;

    @Nullable
    String nameDe;

    @Nullable
    String nameEn;

    /** The languages in which the name is our own wording. */
    @Nullable
    List<String> ownNames;

    @Nullable
    String descriptionNl;

    @Nullable
    String descriptionFr;

    @Nullable
    String descriptionDe;

    @Nullable
    String descriptionEn;

    @Nullable
    List<String> ownDescriptions;

    @Nullable
    List<String> alsoKnownAs;

    @Nullable
    String source;
    /** Whether the entry is in the graph only because something there still refers to it. */
    boolean withdrawn;

    /** For OGM. */
    CatalogueNode() {}

    CatalogueNode(CatalogueEntry entry) {
        code = entry.code();
        LocalizedText names = entry.labels();
        nameNl = names.nl();
        nameFr = names.fr();
        nameDe = names.de();
        nameEn = names.en();
        ownNames = names.own();
        LocalizedText descriptions = entry.description();
        descriptionNl = descriptions.nl();
        descriptionFr = descriptions.fr();
        descriptionDe = descriptions.de();
        descriptionEn = descriptions.en();
        ownDescriptions = descriptions.own();
        alsoKnownAs = entry.alsoKnownAs();
        source = entry.source();
    }

    /** Whether nothing but the instance differs. */
    boolean hasSameContentAs(CatalogueNode other) {
        return content().equals(other.content());
    }

    private List<@Nullable Object> content() {
        List<@Nullable Object> content = new ArrayList<>(Arrays.asList(
                code,
                nameNl,
                nameFr,
                nameDe,
                nameEn,
                orNone(ownNames),
                descriptionNl,
                descriptionFr,
                descriptionDe,
                descriptionEn,
                orNone(ownDescriptions),
                orNone(alsoKnownAs),
                source,
                withdrawn));
        content.addAll(ownContent());
        return content;
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    /** The properties that only this kind of entry has. */
    abstract List<@Nullable String> ownContent();
}
