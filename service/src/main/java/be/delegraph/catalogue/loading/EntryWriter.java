// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.loading.LoadedChange.Nature;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.session.Session;

/** Writes the plain properties of entries through OGM: the only thing it is used for. */
final class EntryWriter {

    private final Session session;
    private final CatalogueChanges changes;

    EntryWriter(Session session, CatalogueChanges changes) {
        this.session = session;
        this.changes = changes;
    }

    void write(Catalogue catalogue) {
        save(
                CatalogueFile.CAPACITY_TYPES,
                CapacityTypeNode.class,
                catalogue.capacityTypes().stream().map(CapacityTypeNode::new));
        save(
                CatalogueFile.SUBDIVISION_TYPES,
                SubdivisionTypeNode.class,
                catalogue.subdivisionTypes().stream().map(SubdivisionTypeNode::new));
        save(
                CatalogueFile.FACILITY_KINDS,
                FacilityKindNode.class,
                catalogue.facilityKinds().stream().map(FacilityKindNode::new));
        save(
                CatalogueFile.FUNCTIONS,
                FunctionNode.class,
                catalogue.functions().stream().map(FunctionNode::new));
        save(
                CatalogueFile.APPLICATIONS,
                ApplicationNode.class,
                catalogue.applications().stream().map(ApplicationNode::new));
        save(CatalogueFile.TERMS, TermNode.class, catalogue.terms().stream().map(TermNode::new));
    }

    private <N extends CatalogueNode> void save(CatalogueFile file, Class<N> type, Stream<N> stated) {
        Map<String, N> known = session.loadAll(type, 0).stream()
                .collect(Collectors.toMap(node -> node.code, Function.identity(), (one, other) -> one, HashMap::new));
        stated.forEach(node -> save(file, node, known.remove(node.code)));
        withdraw(file, known.values());
    }

    private void save(CatalogueFile file, CatalogueNode stated, @Nullable CatalogueNode known) {
        changes.state(1);
        if (known == null || !known.hasSameContentAs(stated)) {
            session.save(stated, 0);
            changes.add(
                    known == null || known.withdrawn ? Nature.ADDED : Nature.CHANGED, file.entry() + " " + stated.code);
        }
    }

    private void withdraw(CatalogueFile file, Collection<? extends CatalogueNode> left) {
        List<? extends CatalogueNode> gone =
                left.stream().filter(node -> !node.withdrawn).toList();
        gone.forEach(node -> {
            node.withdrawn = true;
            session.save(node, 0);
            changes.add(Nature.ENDED, file.entry() + " " + node.code);
        });
    }
}
