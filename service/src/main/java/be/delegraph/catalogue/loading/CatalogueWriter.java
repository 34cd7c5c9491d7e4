// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static java.util.concurrent.CompletableFuture.completedStage;
import static java.util.stream.Collectors.toMap;

import be.delegraph.catalogue.loading.LoadedChange.Nature;
import be.delegraph.graph.Query;
import be.delegraph.history.HeldChain;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.ogm.drivers.bolt.transaction.BoltTransaction;
import org.neo4j.ogm.session.Session;

/**
 * Writes one catalogue in one session and transaction: plain properties through OGM, all else through Cypher.
 *
 * <p>The moment of the load is read as late as possible, after the turn came and right before the intervals are written: a
 * decision asked about between that moment and the commit is answered from the catalogue before.
 */
final class CatalogueWriter {

    private static final String CHAIN = "catalogue";
    private static final String OPERATION = "LOAD_CATALOGUE";
    private static final String BY = "command line";
    private static final Query RECORD_APPLICATIONS = Query.of("catalogue/record_applications");
    private static final Query SUBDIVISION_TYPES = Query.of("catalogue/subdivision_types");
    private static final Query SITE_TYPES = Query.of("catalogue/site_types");
    private static final Query IMPLIED_TYPES = Query.of("catalogue/implied_types");
    private static final Query FUNCTION_APPLICATIONS = Query.of("catalogue/function_applications");
    private static final Query OFFERS = Query.of("catalogue/offers");
    private static final Query POLICIES = Query.of("catalogue/policies");
    private static final Query USES_IN_FORCE = Query.of("catalogue/uses_in_force");
    private static final Query OPEN_TICKS = Query.of("catalogue/open_ticks");

    private final Session session;
    private final Clock clock;
    private final @Nullable Instant since;
    private final CatalogueChanges changes = new CatalogueChanges();
    private final List<PolicyChange> asked = new ArrayList<>();

    CatalogueWriter(Session session, Clock clock, @Nullable Instant since) {
        this.session = session;
        this.clock = clock;
        this.since = since;
    }

    LoadPlan write(Catalogue catalogue) {
        HeldChain chain = HeldChain.hold(CHAIN, (query, parameters) -> completedStage(run(query, parameters)))
                .toCompletableFuture()
                .join();
        List<Use> before = usesInForce();
        new EntryWriter(session, changes).write(catalogue);
        Instant recorded = chain.notBefore(clock.instant());
        Instant from = chain.isEmpty() && since != null ? since : recorded;
        String now = from.toString();
        relationships(catalogue, now);
        LoadSummary summary = changes.summary();
        LoadPlan plan = new LoadPlan(changes.list(), summary, effects(before, usesInForce(), now));
        if (summary.changesAnything()) {
            chain.append(OPERATION, BY, input(plan, from.equals(recorded) ? null : from), recorded)
                    .toCompletableFuture()
                    .join();
        }
        return plan;
    }

    /** That the first catalogue counts since before it was loaded is told beside the moment of its load. */
    private static List<String> input(LoadPlan plan, @Nullable Instant since) {
        List<String> input = new ArrayList<>(plan.changes());
        if (since != null) {
            input.add("counts since " + since);
        }
        return input;
    }

    private void relationships(Catalogue catalogue, String now) {
        run(RECORD_APPLICATIONS, Map.of("applications", codes(catalogue.applications()), "now", now));
        Map<String, Object> timeless = Map.of();
        relate(
                SUBDIVISION_TYPES,
                "subdivision type",
                catalogue.capacityTypes(),
                type -> List.of(type.entry().code(), type.subdivisionTypes()),
                timeless);
        relate(
                SITE_TYPES,
                "site type",
                catalogue.subdivisionTypes(),
                type -> List.of(type.entry().code(), type.under() == null ? List.of() : List.of(type.under())),
                timeless);
        relate(
                IMPLIED_TYPES,
                "implied type",
                catalogue.facilityKinds(),
                kind -> List.of(kind.entry().code(), kind.implies()),
                timeless);
        relate(
                FUNCTION_APPLICATIONS,
                "function's application",
                catalogue.functions(),
                function -> List.of(function.entry().code(), List.of(function.application())),
                timeless);
        relate(
                OFFERS,
                "offer",
                catalogue.capacityTypes(),
                type -> List.of(type.entry().code(), type.offers()),
                Map.of("now", now));
        policies(catalogue, now);
    }

    /** @param relation gives an entry's code and the list of those that it is related to */
    private <E> void relate(
            Query query, String thing, List<E> entries, Function<E, List<Object>> relation, Map<String, Object> more) {
        List<List<Object>> stated = entries.stream().map(relation).toList();
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("stated", stated);
        run(query, parameters)
                .forEach(row -> change(
                        row,
                        "%s %s → %s"
                                .formatted(
                                        thing,
                                        row.get("one").asString(),
                                        row.get("other").asString())));
        stated.forEach(each -> changes.state(((List<?>) each.get(1)).size()));
    }

    private void policies(Catalogue catalogue, String now) {
        List<Map<String, Object>> policies = catalogue.applications().stream()
                .filter(ApplicationEntry::inUse)
                .map(PolicyParameter::of)
                .toList();
        Map<Object, Map<String, Object>> stated =
                policies.stream().collect(toMap(policy -> policy.get("application"), policy -> policy));
        for (Record row : run(POLICIES, Map.of("policies", policies, "now", now))) {
            String application = row.get("application").asString();
            change(row, "policy of " + application);
            Value before = row.get("before");
            Map<String, Object> after = stated.get(application);
            if (!before.isNull() && after != null) {
                asked.addAll(PolicyChange.between(application, before.asMap(), after));
            }
        }
        changes.state(policies.size());
    }

    private void change(Record row, String thing) {
        changes.add(Nature.valueOf(row.get("change").asString()), thing);
    }

    private LoadEffects effects(List<Use> before, List<Use> after, String now) {
        List<TickedUse> suspended = ticked(without(before, after), now);
        boolean anyTick = LoadEffects.ticks(suspended) > 0;
        return new LoadEffects(
                suspended,
                ticked(without(after, before), now),
                asked,
                before.size(),
                anyTick ? LoadEffects.ticks(ticked(before, now)) : 0);
    }

    private static List<Use> without(List<Use> uses, List<Use> others) {
        List<Use> rest = new ArrayList<>(uses);
        rest.removeAll(new HashSet<>(others));
        return rest;
    }

    private List<Use> usesInForce() {
        return run(USES_IN_FORCE, Map.of()).stream().map(CatalogueWriter::use).toList();
    }

    private List<TickedUse> ticked(List<Use> uses, String now) {
        List<List<String>> pairs = uses.stream()
                .map(use -> List.of(use.capacityType(), use.application()))
                .toList();
        return run(OPEN_TICKS, Map.of("uses", pairs, "now", now)).stream()
                .map(row -> new TickedUse(
                        use(row), row.get("atUnits").asInt(), row.get("ofUsers").asInt()))
                .toList();
    }

    private static Use use(Record row) {
        return new Use(row.get("type").asString(), row.get("application").asString());
    }

    private static List<String> codes(List<ApplicationEntry> applications) {
        return applications.stream()
                .map(application -> application.entry().code())
                .toList();
    }

    private List<Record> run(Query query, Map<String, Object> parameters) {
        return ((BoltTransaction) session.getTransaction())
                .nativeBoltTransaction()
                .run(query.text(), parameters)
                .list();
    }
}
