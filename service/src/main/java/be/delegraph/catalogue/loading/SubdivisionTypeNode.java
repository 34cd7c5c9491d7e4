// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.annotation.NodeEntity;

@NodeEntity("SubdivisionType")
final class SubdivisionTypeNode extends CatalogueNode {

    @Nullable
    String level;

    /** For OGM. */
    SubdivisionTypeNode() {}

    SubdivisionTypeNode(SubdivisionTypeEntry type) {
        super(type.entry());
        level = type.level().name();
    }

    @Override
    List<@Nullable String> ownContent() {
        return Arrays.asList(level);
    }
}
