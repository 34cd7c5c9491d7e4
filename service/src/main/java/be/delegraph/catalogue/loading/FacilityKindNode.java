// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.annotation.NodeEntity;

@NodeEntity("FacilityKind")
final class FacilityKindNode extends CatalogueNode {

    /** For OGM. */
    FacilityKindNode() {}

    FacilityKindNode(FacilityKindEntry kind) {
        super(kind.entry());
    }

    @Override
    List<@Nullable String> ownContent() {
        return List.of();
    }
}
