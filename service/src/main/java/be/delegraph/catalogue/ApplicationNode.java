// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.annotation.NodeEntity;

@NodeEntity("Application")
final class ApplicationNode extends CatalogueNode {

    @Nullable
    String descriptionNl;

    @Nullable
    String descriptionFr;

    @Nullable
    String descriptionDe;

    @Nullable
    String descriptionEn;

    /** For OGM. */
    ApplicationNode() {}

    ApplicationNode(ApplicationEntry application) {
        super(application.entry());
        descriptionNl = application.description().nl();
        descriptionFr = application.description().fr();
        descriptionDe = application.description().de();
        descriptionEn = application.description().en();
    }

    @Override
    List<@Nullable String> ownContent() {
        return Arrays.asList(descriptionNl, descriptionFr, descriptionDe, descriptionEn);
    }
}
