// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.annotation.NodeEntity;

@NodeEntity("Term")
final class TermNode extends CatalogueNode {

    /** For OGM. */
    TermNode() {}

    TermNode(CatalogueEntry term) {
        super(term);
    }

    @Override
    List<@Nullable String> ownContent() {
        return List.of();
    }
}
