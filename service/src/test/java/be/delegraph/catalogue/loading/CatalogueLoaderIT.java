// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.problem.InvalidException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a load writes, and what it refuses. */
class CatalogueLoaderIT extends CatalogueLoading {

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
}
