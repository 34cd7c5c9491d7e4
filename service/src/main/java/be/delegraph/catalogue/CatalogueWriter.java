// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import be.delegraph.graph.Query;
import be.delegraph.structure.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.ogm.session.Session;

/**
 * Writes one catalogue in one session and transaction: plain properties through OGM, whatever has an interval through Cypher.
 *
 * <p>The moment of the load is read as late as possible, after the turn came and right before the intervals are written: a
 * decision asked about between that moment and the commit is answered from the catalogue before.
 */
final class CatalogueWriter {

    private final Session session;
    private final Clock clock;
    private final @Nullable Instant since;

    CatalogueWriter(Session session, Clock clock, @Nullable Instant since) {
        this.session = session;
        this.clock = clock;
        this.since = since;
    }

    LoadSummary write(Catalogue catalogue) {
        Map<String, Object> lock = run(Query.CATALOGUE_LOCK, Map.of());
        LoadSummary plain = entries(catalogue);
        String now = moment((String) lock.get("changed")).toString();
        LoadSummary summary = plain.plus(relationships(catalogue, now));
        if (summary.changesAnything()) {
            run(Query.CATALOGUE_MARK_CHANGED, Map.of("now", now));
        }
        return summary;
    }

    /** Never at or before the last change, should another instance's clock be ahead: intervals would overlap. */
    private Instant moment(@Nullable String lastChange) {
        Instant now = clock.instant();
        if (lastChange == null) {
            return since == null ? now : since;
        }
        Instant earliest = Instant.parse(lastChange).plusMillis(1);
        return now.isBefore(earliest) ? earliest : now;
    }

    private LoadSummary entries(Catalogue catalogue) {
        return save(CapacityTypeNode.class, catalogue.capacityTypes().stream().map(CapacityTypeNode::new))
                .plus(save(
                        SubdivisionTypeNode.class,
                        catalogue.subdivisionTypes().stream().map(SubdivisionTypeNode::new)))
                .plus(save(
                        FacilityKindNode.class,
                        catalogue.facilityKinds().stream().map(FacilityKindNode::new)))
                .plus(save(FunctionNode.class, catalogue.functions().stream().map(FunctionNode::new)))
                .plus(save(
                        ApplicationNode.class, catalogue.applications().stream().map(ApplicationNode::new)));
    }

    private <N extends CatalogueNode> LoadSummary save(Class<N> type, Stream<N> stated) {
        Map<String, N> known = session.loadAll(type, 0).stream()
                .collect(Collectors.toMap(node -> node.code, Function.identity(), (one, other) -> one, HashMap::new));
        LoadSummary summary =
                stated.map(node -> save(node, known.remove(node.code))).reduce(LoadSummary.NOTHING, LoadSummary::plus);
        return summary.plus(withdraw(known.values()));
    }

    private LoadSummary save(CatalogueNode stated, @Nullable CatalogueNode known) {
        if (known != null && known.says(stated)) {
            return new LoadSummary(0, 0, 0, 1);
        }
        session.save(stated, 0);
        boolean isNew = known == null || known.withdrawn;
        return new LoadSummary(isNew ? 1 : 0, isNew ? 0 : 1, 0, 0);
    }

    private LoadSummary withdraw(Collection<? extends CatalogueNode> left) {
        List<? extends CatalogueNode> gone =
                left.stream().filter(node -> !node.withdrawn).toList();
        gone.forEach(node -> {
            node.withdrawn = true;
            session.save(node, 0);
        });
        return new LoadSummary(0, 0, gone.size(), 0);
    }

    private LoadSummary relationships(Catalogue catalogue, String now) {
        run(Query.CATALOGUE_RECORD_APPLICATIONS, Map.of("applications", codes(catalogue.applications()), "now", now));
        return types(catalogue).plus(offers(catalogue, now)).plus(policies(catalogue, now));
    }

    private LoadSummary types(Catalogue catalogue) {
        Map<String, List<String>> subdivisionTypes = new TreeMap<>();
        catalogue
                .capacityTypes()
                .forEach(type -> subdivisionTypes.put(type.entry().code(), type.subdivisionTypes()));
        Map<String, List<String>> siteTypes = new TreeMap<>();
        for (SubdivisionTypeEntry type : catalogue.subdivisionTypes()) {
            String under = type.under();
            siteTypes.put(type.entry().code(), under == null ? List.of() : List.of(under));
        }
        Map<String, List<String>> implied = new TreeMap<>();
        catalogue.facilityKinds().forEach(kind -> implied.put(kind.entry().code(), kind.implies()));
        Map<String, List<String>> applications = new TreeMap<>();
        catalogue
                .functions()
                .forEach(function -> applications.put(function.entry().code(), List.of(function.application())));
        return relate(Query.CATALOGUE_SUBDIVISION_TYPES, subdivisionTypes, Map.of())
                .plus(relate(Query.CATALOGUE_SITE_TYPES, siteTypes, Map.of()))
                .plus(relate(Query.CATALOGUE_IMPLIED_TYPES, implied, Map.of()))
                .plus(relate(Query.CATALOGUE_FUNCTION_APPLICATIONS, applications, Map.of()));
    }

    private LoadSummary offers(Catalogue catalogue, String now) {
        Map<String, List<String>> offers = new TreeMap<>();
        catalogue.capacityTypes().forEach(type -> offers.put(type.entry().code(), type.offers()));
        return relate(Query.CATALOGUE_OFFERS, offers, Map.of("now", now));
    }

    private LoadSummary relate(Query query, Map<String, List<String>> stated, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put(
                "stated",
                stated.entrySet().stream()
                        .map(each -> List.of(each.getKey(), each.getValue()))
                        .toList());
        return summary(
                run(query, parameters),
                stated.values().stream().mapToInt(List::size).sum());
    }

    private LoadSummary policies(Catalogue catalogue, String now) {
        List<Map<String, Object>> policies = catalogue.applications().stream()
                .filter(ApplicationEntry::inUse)
                .map(CatalogueWriter::policy)
                .toList();
        return summary(run(Query.CATALOGUE_POLICIES, Map.of("policies", policies, "now", now)), policies.size());
    }

    private static Map<String, Object> policy(ApplicationEntry application) {
        AccessPolicy policy = application.policy();
        Map<String, Object> parameter = new HashMap<>();
        parameter.put("application", application.entry().code());
        parameter.put("registrationLevels", names(policy.registrationLevels()));
        parameter.put("functions", policy.functions());
        parameter.put("functionLevels", names(policy.functionLevels()));
        parameter.put(
                "companions",
                policy.companions().stream()
                        .map(companion ->
                                List.of(companion.application(), names(companion.levels()), companion.forFunctions()))
                        .toList());
        if (policy.enrolmentLevel() != null) {
            parameter.put("enrolmentLevel", policy.enrolmentLevel().name());
        }
        if (policy.minimumAssurance() != null) {
            parameter.put("minimumAssurance", policy.minimumAssurance());
        }
        parameter.put("assuranceDemanded", policy.assuranceDemanded());
        return parameter;
    }

    private static List<String> codes(List<ApplicationEntry> applications) {
        return applications.stream()
                .map(application -> application.entry().code())
                .toList();
    }

    private static List<String> names(Collection<Level> levels) {
        return levels.stream().sorted().map(Level::name).toList();
    }

    /** OGM turns parameters into JSON's types, hence moments as text. */
    private Map<String, Object> run(Query query, Map<String, Object> parameters) {
        return session.query(query.text(), parameters).queryResults().iterator().next();
    }

    private static LoadSummary summary(Map<String, Object> row, int stated) {
        int added = count(row, "added");
        int changed = count(row, "changed");
        return new LoadSummary(added, changed, count(row, "ended"), stated - added - changed);
    }

    private static int count(Map<String, Object> row, String name) {
        return ((Number) row.getOrDefault(name, 0)).intValue();
    }
}
