// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.problem.InvalidException;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.SettableClock;
import be.delegraph.testing.TestGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.ogm.session.SessionFactory;

class CatalogueLoaderIT {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-01T00:00:00Z");

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.withoutServer();

    private static final TestGraph graph = new TestGraph();

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(FIRST);
    private CatalogueFiles files;
    private CatalogueLoader loader;

    @BeforeEach
    void prepare() {
        graph.clear();
        files = CatalogueFiles.valid(directory);
        loader = new CatalogueLoader(service.bean(SessionFactory.class), clock);
        clock.set(FIRST);
    }

    @Test
    void writesEntriesWithTheirTexts() {
        load();
        assertThat(graph.rows("MATCH (t:CapacityType) RETURN properties(t) AS type", Map.of()))
                .containsExactly(Map.of(
                        "type",
                        Map.of(
                                "code", "clinic",
                                "nameNl", "Kliniek",
                                "nameFr", "Clinique",
                                "alsoKnownAs", List.of("Ziekenhuisje"),
                                "ownNames", List.of(),
                                "ownDescriptions", List.of(),
                                "identifiedBy", "ENTERPRISE_NUMBER",
                                "source", "made up",
                                "withdrawn", false)));
        assertThat(
                        graph.value(
                                "MATCH (:CapacityType {code: 'clinic'})-[:HAS_SUBDIVISION_TYPE]->(t)<-[:UNDER]-(s) RETURN t.level + s.level"))
                .isEqualTo("SUBDIVISIONSITE");
    }

    @Test
    void writesWhatAFunctionBelongsToAndWhatAKindImplies() {
        load();
        assertThat(graph.rows(
                        "MATCH (f:Function {code: 'physician'})-[:BELONGS_TO]->(a) RETURN a.code AS application,"
                                + " f.descriptionFr AS description, f.ownDescriptions AS own, f.ownNames AS ownNames",
                        Map.of()))
                .containsExactly(Map.of(
                        "application",
                        "records",
                        "description",
                        "Guérit",
                        "own",
                        List.of("fr"),
                        "ownNames",
                        List.of()));
        assertThat(graph.value("MATCH (:FacilityKind {code: 'hospital'})-[:IMPLIES]->(t) WITH t ORDER BY t.code"
                        + " RETURN collect(t.code)"))
                .isEqualTo(List.of("ward", "ward-room"));
    }

    @Test
    void writesAPolicyWhole() {
        load();
        assertThat(graph.rows(
                        "MATCH (:Application {code: 'records'})-[g:GOVERNED_BY]->(p) RETURN properties(p) AS policy,"
                                + " toString(g.from) + toString(g.recorded) AS moments,"
                                + " COLLECT { MATCH (p)-[:ACCEPTS_FUNCTION]->(f) RETURN f.code ORDER BY f.code } AS functions,"
                                + " COLLECT { MATCH (p)-[c:REQUIRES_COMPANION]->(a) RETURN [a.code, c.unitLevels, c.onEveryUser, c.onUserForFunctions] } AS companions",
                        Map.of()))
                .containsExactly(Map.of(
                        "policy",
                        Map.of(
                                "registrationLevels",
                                List.of("SUBDIVISION", "SITE"),
                                "functionLevels",
                                List.of("SITE"),
                                "enrolmentLevel",
                                "SITE",
                                "minimumAssurance",
                                400L,
                                "assuranceDemanded",
                                true),
                        "moments",
                        "2026-01-01T00:00:00Z2026-01-01T00:00:00Z",
                        "functions",
                        List.of("clerk", "physician"),
                        "companions",
                        List.of(List.of("mailbox", List.of("CAPACITY", "SITE"), false, List.of("physician")))));
    }

    @Test
    void theSameCatalogueAgainChangesNothing() {
        LoadSummary first = load();
        List<Map<String, Object>> before = everything();
        clock.set(SECOND);
        LoadSummary second = load();
        assertThat(everything()).isEqualTo(before);
        assertThat(second).isEqualTo(new LoadSummary(0, 0, 0, first.added()));
    }

    @Test
    void aChangedTextIsChangedInPlace() {
        load();
        clock.set(SECOND);
        files.replace("applications.yaml", "nl: Dossiers}", "nl: Patiëntendossiers}");
        assertThat(load()).extracting(LoadSummary::changed).isEqualTo(1);
        assertThat(graph.value("MATCH (a:Application {code: 'records'})"
                        + " RETURN a.nameNl + ' ' + toString(a.recorded) + ' ' + toString(a.from)"))
                .isEqualTo("Patiëntendossiers 2026-01-01T00:00:00Z 2026-01-01T00:00:00Z");
    }

    @Test
    void aTextThatIsGoneLeavesTheEntry() {
        load();
        files.replace("applications.yaml", "  description: {nl: Dossiers van patiënten}\n", "");
        assertThat(load()).extracting(LoadSummary::changed).isEqualTo(1);
        assertThat(graph.value("MATCH (a:Application {code: 'records'}) RETURN a.descriptionNl"))
                .isNull();
    }

    @Test
    void aChangedPolicyIsAnotherFromNowOnAndTheOldOneBefore() {
        load();
        clock.set(SECOND);
        files.replace("applications.yaml", "400", "500");
        assertThat(load()).isEqualTo(new LoadSummary(0, 1, 0, 17));
        assertThat(minimumAssuranceAt(FIRST)).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND.minusNanos(1))).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND)).containsExactly(500L);
        assertThat(graph.value("MATCH (p:AccessPolicy) RETURN count(p)")).isEqualTo(3L);
    }

    @Test
    void everyPartOfAPolicyCountsAsAChange() {
        load();
        List<List<String>> changes = List.of(
                List.of("registrationLevels: [SUBDIVISION, SITE]", "registrationLevels: [SITE]"),
                List.of("[physician, clerk]", "[physician]"),
                List.of("unitLevels: [CAPACITY, SITE]", "unitLevels: [CAPACITY]"),
                List.of("onUserForFunctions: [physician]", "onUserForFunctions: [clerk]"),
                List.of("onUserForFunctions: [clerk]", "onEveryUser: true"),
                List.of("    enrolment: {level: SITE}\n", ""),
                List.of("demanded: true", "demanded: false"),
                List.of("    assurance: {minimum: 400, demanded: false}\n", ""),
                List.of("    functions: {anyOf: [physician], levels: [SITE]}\n", ""));
        for (List<String> change : changes) {
            files.replace("applications.yaml", change.get(0), change.get(1));
            assertThat(load())
                    .as(change.get(0))
                    .extracting(LoadSummary::changed)
                    .isEqualTo(1);
        }
        assertThat(graph.value("MATCH (:Application {code: 'records'})-[g:GOVERNED_BY]->() RETURN count(g)"))
                .isEqualTo(changes.size() + 1L);
        assertThat(graph.value(
                        "MATCH ()-[g:GOVERNED_BY]->() WHERE g.until IS NOT NULL AND g.until <= g.from RETURN count(g)"))
                .isEqualTo(0L);
    }

    @Test
    void anOrderThatMeansNothingIsNoChange() {
        load();
        files.replace("applications.yaml", "[SUBDIVISION, SITE]", "[SITE, SUBDIVISION]")
                .replace("applications.yaml", "[physician, clerk]", "[clerk, physician]");
        assertThat(load().changesAnything()).isFalse();
    }

    @Test
    void anOfferThatIsGoneIsEndedAndBeginsAnewWhenItReturns() {
        load();
        clock.set(SECOND);
        files.replace("capacity-types.yaml", "[records, mailbox]", "[mailbox]");
        assertThat(load()).isEqualTo(new LoadSummary(0, 0, 1, 17));
        clock.set(THIRD);
        files.replace("capacity-types.yaml", "[mailbox]", "[records, mailbox]");
        assertThat(load()).isEqualTo(new LoadSummary(1, 0, 0, 17));
        assertThat(offersOfRecordsAt(FIRST)).isEqualTo(1L);
        assertThat(offersOfRecordsAt(SECOND)).isEqualTo(0L);
        assertThat(offersOfRecordsAt(THIRD)).isEqualTo(1L);
    }

    @Test
    void anApplicationOutOfUseHasNoPolicyUntilItIsInUseAgain() {
        load();
        clock.set(SECOND);
        files.replace("applications.yaml", "  policy:", "  inUse: false\n  policy:");
        assertThat(load()).isEqualTo(new LoadSummary(0, 0, 1, 17));
        clock.set(THIRD);
        files.replace("applications.yaml", "  inUse: false\n", "");
        assertThat(load()).isEqualTo(new LoadSummary(1, 0, 0, 17));
        assertThat(minimumAssuranceAt(FIRST)).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND)).isEmpty();
        assertThat(minimumAssuranceAt(THIRD)).containsExactly(400L);
    }

    @Test
    void whatIsGoneFromTheFilesIsWithdrawnNotDeletedAndCanReturn() {
        load();
        clock.set(SECOND);
        CatalogueFiles.valid(directory)
                .write("applications.yaml", "[]")
                .write("functions.yaml", "[]")
                .write("facility-kinds.yaml", "[]")
                .write("subdivision-types.yaml", "[]")
                .replace("capacity-types.yaml", "[ward]", "[]")
                .replace("capacity-types.yaml", "[records, mailbox]", "[]");
        LoadSummary gone = load();
        assertThat(gone.ended()).isEqualTo(17);
        assertThat(graph.value("MATCH (a:Application) WHERE a.withdrawn RETURN count(a)"))
                .isEqualTo(2L);
        assertThat(minimumAssuranceAt(FIRST)).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND)).isEmpty();
        clock.set(THIRD);
        CatalogueFiles.valid(directory);
        assertThat(load().added()).isEqualTo(17);
        assertThat(minimumAssuranceAt(THIRD)).containsExactly(400L);
        assertThat(graph.value("MATCH (a:Application) WHERE a.withdrawn RETURN count(a)"))
                .isEqualTo(0L);
    }

    @Test
    void aCatalogueWithAnErrorIsRefusedAsAWhole() {
        load();
        List<Map<String, Object>> before = everything();
        files.replace("applications.yaml", "nl: Dossiers}", "nl: Andere}").replace("functions.yaml", "clerk", "Clerk");
        assertThatThrownBy(() -> load()).isInstanceOf(CatalogueRefusedException.class);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theFirstCatalogueCanCountFromAMomentInThePast() {
        loader.load(directory, Instant.parse("2020-01-01T00:00:00Z"));
        clock.set(SECOND);
        files.replace("applications.yaml", "400", "500");
        loader.load(directory, Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(minimumAssuranceAt(Instant.parse("2020-01-01T00:00:00Z"))).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND)).containsExactly(500L);
        assertThat(graph.value("MATCH (a:Application {code: 'records'}) RETURN toString(a.recorded)"))
                .isEqualTo("2020-01-01T00:00:00Z");
    }

    @Test
    void aCatalogueCannotCountFromTheFuture() {
        assertThatThrownBy(() -> loader.load(directory, SECOND)).isInstanceOf(InvalidException.class);
    }

    @Test
    void intervalsNeverOverlapEvenIfTheClockGoesBack() {
        clock.set(SECOND);
        load();
        clock.set(FIRST);
        files.replace("applications.yaml", "400", "500");
        load();
        assertThat(minimumAssuranceAt(SECOND)).containsExactly(400L);
        assertThat(minimumAssuranceAt(SECOND.plusMillis(1))).containsExactly(500L);
    }

    @Test
    void loadsAtTheSameTimeLeaveOneCatalogue() {
        loadAtTheSameTime();
        assertThat(graph.value(
                        "MATCH (n) WHERE n.code IS NOT NULL RETURN count(n) - count(DISTINCT labels(n)[0] + n.code)"))
                .isEqualTo(0L);
        assertThat(graph.value("MATCH (:Application)-[g:GOVERNED_BY]->() RETURN count(g)"))
                .isEqualTo(2L);
        assertThat(graph.value("MATCH (:CapacityType)-[o:OFFERS]->() RETURN count(o)"))
                .isEqualTo(2L);
    }

    @Test
    void changesLoadedAtTheSameTimeBeginOnce() {
        load();
        clock.set(SECOND);
        files.replace("applications.yaml", "400", "500")
                .replace("capacity-types.yaml", "[records, mailbox]", "[mailbox]");
        loadAtTheSameTime();
        assertThat(graph.value("MATCH (:Application)-[g:GOVERNED_BY]->() RETURN count(g)"))
                .isEqualTo(3L);
        clock.set(THIRD);
        files.replace("capacity-types.yaml", "[mailbox]", "[records, mailbox]");
        loadAtTheSameTime();
        assertThat(graph.value("MATCH (:CapacityType)-[o:OFFERS]->() RETURN count(o)"))
                .isEqualTo(3L);
    }

    @Test
    void anEntryIsFoundByAnOldName() {
        load();
        assertThat(
                        graph.value(
                                "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()"
                                        + " CALL db.index.fulltext.queryNodes('catalogue_names', 'ziekenhuisje') YIELD node RETURN node.code"))
                .isEqualTo("clinic");
    }

    @Test
    void theCatalogueOfTheFixturesCanBeLoaded() {
        Path fixtures = Path.of(System.getProperty("delegraph.fixtures"), "catalogue");
        LoadSummary first =
                loader.load(fixtures, Instant.parse("2020-01-01T00:00:00Z")).summary();
        assertThat(first).isEqualTo(new LoadSummary(first.added(), 0, 0, 0));
        assertThat(loader.load(fixtures, null).summary()).isEqualTo(new LoadSummary(0, 0, 0, first.added()));
    }

    private LoadSummary load() {
        return loader.load(directory, null, EnumSet.allOf(LoadPermission.class)).summary();
    }

    private void loadAtTheSameTime() {
        List<CompletableFuture<LoadSummary>> loads = IntStream.range(0, 6)
                .mapToObj(load -> CompletableFuture.supplyAsync(this::load))
                .toList();
        assertThat(loads).allSatisfy(load -> assertThat(load).succeedsWithin(Duration.ofSeconds(60)));
        assertThat(loads).filteredOn(load -> load.join().changesAnything()).hasSize(1);
    }

    private static List<Object> minimumAssuranceAt(Instant moment) {
        return graph
                .rows(
                        "MATCH (:Application {code: 'records'})-[g:GOVERNED_BY WHERE g.from <= $at AND (g.until IS NULL OR $at < g.until)]->(p)"
                                + " RETURN p.minimumAssurance AS minimum",
                        Map.of("at", moment.atZone(ZoneOffset.UTC)))
                .stream()
                .map(row -> row.get("minimum"))
                .toList();
    }

    private static Object offersOfRecordsAt(Instant moment) {
        return graph.rows(
                        "MATCH ()-[o:OFFERS WHERE o.from <= $at AND (o.until IS NULL OR $at < o.until)]->(:Application {code: 'records'})"
                                + " RETURN count(o) AS offers",
                        Map.of("at", moment.atZone(ZoneOffset.UTC)))
                .get(0)
                .get("offers");
    }

    /** Every node and relationship with its identity and all it says. */
    private static List<Map<String, Object>> everything() {
        return graph.rows(
                "MATCH (n) RETURN elementId(n) AS id, labels(n) AS kind, properties(n) AS properties"
                        + " UNION ALL MATCH ()-[r]->() RETURN elementId(r) AS id, [type(r)] AS kind, properties(r) AS properties"
                        + " ORDER BY id",
                Map.of());
    }
}
