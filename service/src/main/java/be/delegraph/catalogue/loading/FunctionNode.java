// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.annotation.NodeEntity;

@NodeEntity("Function")
final class FunctionNode extends CatalogueNode {

    boolean deprecated;

    /** For OGM. */
    FunctionNode() {}

    FunctionNode(FunctionEntry function) {
        super(function.entry());
        deprecated = function.deprecated();
    }

    @Override
    List<@Nullable String> ownContent() {
        return List.of(String.valueOf(deprecated));
    }
}
