// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.naive;

import be.delegraph.model.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/** Writes a catalogue as it is, without the checks that a real one has to pass. */
final class CatalogueWriter {

    private static final String TYPES = """
            FOREACH (code IN $capacityTypes | CREATE (:CapacityType {code: code}))
            FOREACH (code IN $subdivisionTypes | CREATE (:SubdivisionType {code: code, level: 'SUBDIVISION'}))
            FOREACH (code IN $siteTypes | CREATE (:SubdivisionType {code: code, level: 'SITE'}))
            FOREACH (code IN $functions | CREATE (:Function {code: code}))""";
    private static final String APPLICATION =
            "CREATE (:Application {code: $code, from: $from, until: $until, recorded: $recorded})";
    private static final String OFFER = """
            MATCH (type:CapacityType {code: $capacityType}), (application:Application {code: $application})
            CREATE (type)-[:OFFERS {from: $from, until: $until, recorded: $recorded}]->(application)""";
    private static final String POLICY = """
            MATCH (application:Application {code: $application})
            CREATE (application)-[:GOVERNED_BY {from: $from, until: $until, recorded: $recorded}]->
              (policy:AccessPolicy {registrationLevels: $registrationLevels, functionLevels: $functionLevels,
                minimumAssurance: $minimumAssurance, assuranceDemanded: $assuranceDemanded,
                enrolmentLevel: $enrolmentLevel})
            WITH policy
            CALL (policy) {
              UNWIND $functions AS code
              MATCH (function:Function {code: code})
              CREATE (policy)-[:ACCEPTS_FUNCTION]->(function)
            }
            CALL (policy) {
              UNWIND $companions AS companion
              MATCH (application:Application {code: companion.application})
              CREATE (policy)-[:REQUIRES_COMPANION {
                unitLevels: companion.unitLevels, onEveryUser: companion.onEveryUser,
                onUserForFunctions: companion.onUserForFunctions}]->(application)
            }""";

    private CatalogueWriter() {}

    static void write(Catalogue catalogue, Driver driver) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> write(catalogue, transaction));
        }
    }

    private static void write(Catalogue catalogue, TransactionContext transaction) {
        transaction.run(
                TYPES,
                Map.of(
                        "capacityTypes", catalogue.capacityTypes(),
                        "subdivisionTypes", catalogue.subdivisionTypes(),
                        "siteTypes", catalogue.siteTypes(),
                        "functions", catalogue.functions()));
        catalogue
                .applications()
                .forEach(application ->
                        transaction.run(APPLICATION, with(application.inUse(), Map.of("code", application.code()))));
        catalogue.applications().forEach(application -> application
                .versions()
                .forEach(version -> transaction.run(POLICY, policy(application.code(), version))));
        catalogue
                .offers()
                .forEach(offer -> transaction.run(
                        OFFER,
                        with(
                                offer.offered(),
                                Map.of("capacityType", offer.capacityType(), "application", offer.application()))));
    }

    private static Map<String, @Nullable Object> policy(String application, Catalogue.Version version) {
        Catalogue.Policy policy = version.policy();
        Map<String, @Nullable Object> values = with(
                version.governs(),
                Map.of(
                        "application", application,
                        "registrationLevels", names(policy.registrationLevels()),
                        "functionLevels", names(policy.functionLevels()),
                        "functions", List.copyOf(policy.functions()),
                        "companions",
                                policy.companions().stream()
                                        .map(companion -> Map.of(
                                                "application", companion.application(),
                                                "unitLevels", names(companion.unitLevels()),
                                                "onEveryUser", companion.onEveryUser(),
                                                "onUserForFunctions", List.copyOf(companion.onUserForFunctions())))
                                        .toList(),
                        "assuranceDemanded", policy.assuranceDemanded()));
        values.put("minimumAssurance", policy.minimumAssurance());
        values.put(
                "enrolmentLevel",
                policy.enrolmentLevel() == null ? null : policy.enrolmentLevel().name());
        return values;
    }

    private static Map<String, @Nullable Object> with(Fact fact, Map<String, ?> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("from", utc(fact.from()));
        all.put("until", utc(fact.until()));
        all.put("recorded", utc(fact.recorded()));
        return all;
    }

    private static @Nullable ZonedDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(ZoneOffset.UTC);
    }

    private static List<String> names(Collection<Level> levels) {
        return levels.stream().map(Level::name).toList();
    }
}
