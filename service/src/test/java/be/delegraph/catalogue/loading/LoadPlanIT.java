// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.SettableClock;
import be.delegraph.testing.TestGraph;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.ogm.session.SessionFactory;

/** What a load says of its effects on those who use applications, and what it refuses to do unasked. */
class LoadPlanIT {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String OFFERS = "[records, mailbox]";

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.withoutServer();

    private static final TestGraph graph = new TestGraph();

    @TempDir
    Path directory;

    private CatalogueFiles files;
    private CatalogueLoader loader;

    /** A clinic's ward ticks both applications, and so do its three users; a tick of the fourth has ended. */
    @BeforeEach
    void prepare() {
        graph.clear();
        files = CatalogueFiles.valid(directory);
        loader = new CatalogueLoader(service.bean(SessionFactory.class), new SettableClock(NOW));
        loader.load(directory, null);
        graph.run("""
                MATCH (type:CapacityType {code: 'clinic'})
                CREATE (type)<-[:OF_TYPE]-(capacity:Unit:Capacity)<-[:PART_OF]-(ward:Unit:Subdivision)
                CREATE (ended:User)-[:AT]->(ward)
                WITH capacity, ward, ended
                MATCH (application:Application)
                CREATE (capacity)-[:TICKS]->(application), (ward)-[:TICKS]->(application)
                CREATE (ended)-[:TICKS {until: datetime('2025-01-01T00:00:00Z')}]->(application)
                WITH ward, collect(application) AS applications
                UNWIND range(1, 3) AS i
                CREATE (user:User)-[:AT]->(ward)
                FOREACH (application IN applications | CREATE (user)-[:TICKS]->(application))""");
    }

    @Test
    void anOfferThatGoesIsCountedAndRefusedUnlessPermitted() {
        files.replace("capacity-types.yaml", OFFERS, "[mailbox]");
        assertThat(refusal(Set.of(LoadPermission.REVIVE)))
                .containsExactly(
                        "ends offer clinic → records",
                        "suspends records under clinic: ticked at 2 units and for 3 users",
                        "0 added, 0 changed, 1 ended, 17 unchanged",
                        "Refused: " + LoadPermission.END.reason());
        assertThat(offered()).containsExactly("mailbox", "records");
        loader.load(directory, null, Set.of(LoadPermission.END));
        assertThat(offered()).containsExactly("mailbox");
    }

    @Test
    void anOfferThatComesBackIsCountedAndRefusedUnlessPermitted() {
        files.replace("capacity-types.yaml", OFFERS, "[mailbox]");
        loader.load(directory, null, Set.of(LoadPermission.END));
        CatalogueFiles.valid(directory);
        assertThat(refusal(Set.of(LoadPermission.END)))
                .containsExactly(
                        "adds offer clinic → records",
                        "revives records under clinic: ticked at 2 units and for 3 users",
                        "1 added, 0 changed, 0 ended, 17 unchanged",
                        "Refused: " + LoadPermission.REVIVE.reason());
        assertThat(offered()).containsExactly("mailbox");
        loader.load(directory, null, Set.of(LoadPermission.REVIVE));
        assertThat(offered()).containsExactly("mailbox", "records");
    }

    @Test
    void anApplicationTakenOutOfUseIsCountedAsMuchAsOneThatIsGone() {
        files.replace("applications.yaml", "  policy:", "  inUse: false\n  policy:");
        assertThat(refusal(Set.of()))
                .contains("ends policy of records", "suspends records under clinic: ticked at 2 units and for 3 users");
    }

    @Test
    void aPolicyThatAsksOtherwiseIsSpeltOutWhetherItOpensOrCloses() {
        files.replace("applications.yaml", "    functions: {anyOf: [physician, clerk], levels: [SITE]}\n", "")
                .replace("applications.yaml", "onUserForFunctions: [physician]", "onUserForFunctions: []")
                .replace("applications.yaml", "{minimum: 400, demanded: true}", "{minimum: 300}")
                .replace("applications.yaml", "[CAPACITY]\n", "[CAPACITY]\n    enrolment: {level: CAPACITY}\n");
        assertThat(loader.load(directory, null).lines())
                .containsExactly(
                        "changes policy of mailbox",
                        "changes policy of records",
                        "policy of mailbox: enrolmentLevel none → CAPACITY",
                        "policy of records: functions [clerk, physician] → none",
                        "policy of records: functionLevels [SITE] → none",
                        "policy of records: companions [[mailbox, [CAPACITY, SITE], false, [physician]]]"
                                + " → [[mailbox, [CAPACITY, SITE], false, none]]",
                        "policy of records: minimumAssurance 400 → 300",
                        "policy of records: assuranceDemanded true → false",
                        "0 added, 2 changed, 0 ended, 16 unchanged");
    }

    @Test
    void aCodeThatIsWithdrawnAndUsedAgainRevivesOnlyIfPermitted() {
        files.write("functions.yaml", "[]")
                .write("applications.yaml", "[]")
                .replace("capacity-types.yaml", OFFERS, "[]");
        loader.load(directory, null, Set.of(LoadPermission.END));
        CatalogueFiles.valid(directory);
        assertThat(refusal(Set.of()))
                .contains(
                        "adds application records",
                        "revives records under clinic: ticked at 2 units and for 3 users",
                        "revives mailbox under clinic: ticked at 2 units and for 3 users");
    }

    @Test
    void whatNobodyTickedComesBackUnasked() {
        graph.run("MATCH ()-[tick:TICKS]->(:Application {code: 'records'}) DELETE tick");
        files.replace("capacity-types.yaml", OFFERS, "[mailbox]");
        loader.load(directory, null, Set.of(LoadPermission.END));
        CatalogueFiles.valid(directory);
        assertThat(loader.load(directory, null).summary().added()).isEqualTo(1);
    }

    @Test
    void oneUseOfTenMayEndUnaskedAsLongAsFewTicksDependOnIt() {
        offerTenMore();
        files.replace("capacity-types.yaml", ", app-9", "");
        assertThat(loader.load(directory, null).summary().ended()).isEqualTo(1);
    }

    @Test
    void aUseThatManyTicksDependOnDoesNotEndUnasked() {
        offerTenMore();
        files.replace("capacity-types.yaml", "[mailbox, ", "[");
        assertThat(refusal(Set.of()))
                .contains(
                        "suspends mailbox under clinic: ticked at 2 units and for 3 users",
                        "Refused: " + LoadPermission.END.reason());
    }

    @Test
    void aPlanSaysTheSameAndChangesNothing() {
        files.replace("capacity-types.yaml", OFFERS, "[mailbox]");
        List<Map<String, Object>> before = everything();
        LoadPlan plan = loader.plan(directory, null);
        assertThat(everything()).isEqualTo(before);
        assertThat(plan.needed()).containsExactly(LoadPermission.END);
        assertThat(plan.lines()).contains("suspends records under clinic: ticked at 2 units and for 3 users");
    }

    @Test
    void namesOnlySoManyOfThoseThatAreAdded() {
        graph.clear();
        assertThat(loader.plan(directory, null).lines()).hasSizeLessThan(30).contains("adds application mailbox");
        offerTenMore(directory);
        assertThat(loader.plan(directory, null).lines())
                .filteredOn(line -> line.startsWith("adds "))
                .hasSize(21)
                .last()
                .asString()
                .endsWith(" more");
    }

    private void offerTenMore() {
        offerTenMore(directory);
        loader.load(directory, null);
    }

    private void offerTenMore(Path catalogue) {
        CatalogueFiles more = new CatalogueFiles(catalogue);
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            more.append("applications.yaml", """
                    - code: app-%d
                      labels: {nl: Toepassing}
                      policy: {registrationLevels: [CAPACITY]}
                      source: made up
                    """.formatted(i));
            codes.append(", app-").append(i);
        }
        more.replace("capacity-types.yaml", OFFERS, "[mailbox, records" + codes + "]");
    }

    private List<String> refusal(Set<LoadPermission> permitted) {
        return catchThrowableOfType(CatalogueRefusedException.class, () -> loader.load(directory, null, permitted))
                .errors();
    }

    private static List<Object> offered() {
        return graph
                .rows(
                        "MATCH (:CapacityType)-[o:OFFERS WHERE o.until IS NULL]->(a) RETURN a.code AS code ORDER BY code",
                        Map.of())
                .stream()
                .map(row -> row.get("code"))
                .toList();
    }

    private static List<Map<String, Object>> everything() {
        return graph.rows(
                "MATCH (n) RETURN elementId(n) AS id, properties(n) AS properties"
                        + " UNION ALL MATCH ()-[r]->() RETURN elementId(r) AS id, properties(r) AS properties ORDER BY id",
                Map.of());
    }
}
