// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.benchmark;

import be.delegraph.fixtures.population.Sector;
import be.delegraph.fixtures.population.Sector.Companion;
import be.delegraph.fixtures.population.Sector.Level;
import be.delegraph.fixtures.population.Sector.Subdivision;
import be.delegraph.fixtures.population.Sector.Usage;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;

/** Writes as much of the catalogue as a population needs. */
final class CatalogueOfSectors {

    private static final ZonedDateTime ALWAYS = ZonedDateTime.of(2015, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private CatalogueOfSectors() {}

    static void write(List<Sector> sectors, Driver driver) {
        sectors.forEach(sector -> {
            sector.usages().forEach(usage -> application(usage, driver));
            capacity(sector, driver);
        });
    }

    private static void application(Usage usage, Driver driver) {
        run(
                driver,
                """
                MERGE (application:Application {code: $code})
                  ON CREATE SET application.recorded = $always, application.from = $always
                WITH application WHERE NOT EXISTS { (application)-[:GOVERNED_BY]->() }
                CREATE (application)-[:GOVERNED_BY {from: $always, recorded: $always}]->(policy:AccessPolicy {
                  registrationLevels: $levels, functionLevels: $levels, enrolmentLevel: $enrolledAt[0],
                  assuranceDemanded: false})
                FOREACH (code IN $functions |
                  MERGE (function:Function {code: code}) CREATE (policy)-[:ACCEPTS_FUNCTION]->(function))
                FOREACH (companion IN $companions |
                  MERGE (beside:Application {code: companion.application})
                    ON CREATE SET beside.recorded = $always, beside.from = $always
                  CREATE (policy)-[:REQUIRES_COMPANION {
                    levels: companion.levels, functions: companion.functions}]->(beside))""",
                Map.of(
                        "code",
                        usage.application(),
                        "levels",
                        names(usage.levels()),
                        "enrolledAt",
                        names(usage.enrolledAt()),
                        "functions",
                        usage.functions(),
                        "companions",
                        usage.companions().stream()
                                .map(CatalogueOfSectors::companion)
                                .toList()));
    }

    private static Map<String, Object> companion(Companion companion) {
        return Map.of(
                "application", companion.application(),
                "levels", names(companion.levels()),
                "functions", List.copyOf(companion.functions()));
    }

    private static void capacity(Sector sector, Driver driver) {
        run(
                driver,
                """
                MERGE (type:CapacityType {code: $code})
                FOREACH (subdivision IN $subdivisions |
                  MERGE (kind:SubdivisionType {code: subdivision.type}) SET kind.level = 'SUBDIVISION'
                  FOREACH (site IN subdivision.sites |
                    MERGE (siteKind:SubdivisionType {code: site}) SET siteKind.level = 'SITE'))
                WITH type
                UNWIND $offers AS offer
                MATCH (application:Application {code: offer})
                CREATE (type)-[:OFFERS {from: $always, recorded: $always}]->(application)""",
                Map.of(
                        "code",
                        sector.capacity(),
                        "subdivisions",
                        sector.subdivisions().stream()
                                .map(CatalogueOfSectors::subdivision)
                                .toList(),
                        "offers",
                        sector.usages().stream().map(Usage::application).toList()));
    }

    private static Map<String, Object> subdivision(Subdivision subdivision) {
        return Map.of("type", subdivision.type(), "sites", subdivision.sites());
    }

    private static List<String> names(Collection<Level> levels) {
        return levels.stream().map(Level::name).toList();
    }

    private static void run(Driver driver, String statement, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("always", ALWAYS);
        driver.executableQuery(statement).withParameters(all).execute();
    }
}
