// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

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

    @Nullable
    List<String> alsoKnownAs;

    @Nullable
    String source;
    /** Whether the entry is in the graph only because something there still refers to it. */
    boolean withdrawn;

    /** For OGM. */
    CatalogueNode() {}

    CatalogueNode(Entry entry) {
        code = entry.code();
        nameNl = entry.labels().nl();
        nameFr = entry.labels().fr();
        nameDe = entry.labels().de();
        nameEn = entry.labels().en();
        alsoKnownAs = entry.alsoKnownAs();
        source = entry.source();
    }

    /** Whether nothing but the instance differs. */
    boolean says(CatalogueNode other) {
        return content().equals(other.content());
    }

    private List<@Nullable Object> content() {
        List<@Nullable Object> content = new ArrayList<>(Arrays.asList(
                code,
                nameNl,
                nameFr,
                nameDe,
                nameEn,
                alsoKnownAs == null ? List.of() : alsoKnownAs,
                source,
                withdrawn));
        content.addAll(ownContent());
        return content;
    }

    /** The properties that only this kind of entry has. */
    abstract List<@Nullable String> ownContent();
}
