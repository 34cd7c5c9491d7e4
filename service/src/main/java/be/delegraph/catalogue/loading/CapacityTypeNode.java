// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.annotation.NodeEntity;

@NodeEntity("CapacityType")
final class CapacityTypeNode extends CatalogueNode {

    @Nullable
    String identifiedBy;

    /** For OGM. */
    CapacityTypeNode() {}

    CapacityTypeNode(CapacityTypeEntry type) {
        super(type.entry());
        identifiedBy = type.identifiedBy().name();
    }

    @Override
    List<@Nullable String> ownContent() {
        return Arrays.asList(identifiedBy);
    }
}
