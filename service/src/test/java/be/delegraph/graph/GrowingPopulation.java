// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.util.Map;
import org.neo4j.driver.Driver;

/**
 * A graph that can grow around what {@link SampleParameters} ask about: more organisations, more users at the very unit
 * that is asked about, and more ticks on the very application.
 */
final class GrowingPopulation {

    private static final String CATALOGUE = """
            CREATE (:Sandbox), (:Catalogue {name: 'catalogue'})
            CREATE (type:CapacityType {code: 'type-1'})
            CREATE (type)-[:HAS_SUBDIVISION_TYPE]->(under:SubdivisionType {code: 'type-1', level: 'SUBDIVISION'})
            CREATE (:SubdivisionType {code: 'type-2', level: 'SITE'})-[:UNDER]->(under)
            CREATE (:FacilityKind {code: 'kind-1'})-[:IMPLIES]->(under)
            CREATE (function:Function {code: 'function-1'})
            WITH type, function, datetime('2025-01-01T00:00:00Z') AS since
            CREATE (companion:Application {code: 'app-2', recorded: since, from: since})
            CREATE (application:Application {code: 'app-1', recorded: since, from: since})
            CREATE (type)-[:OFFERS {from: since, recorded: since}]->(application)
            CREATE (application)-[:GOVERNED_BY {from: since, recorded: since}]->(policy:AccessPolicy {
              registrationLevels: ['SITE'], functionLevels: ['SITE'], assuranceDemanded: false})
            CREATE (function)-[:BELONGS_TO]->(application)
            CREATE (policy)-[:ACCEPTS_FUNCTION]->(function)
            CREATE (policy)-[:REQUIRES_COMPANION {levels: ['SITE'], functions: ['function-1']}]->(companion)""";

    private static final String ORGANISATIONS = """
            MATCH (type:CapacityType {code: 'type-1'})
            MATCH (application:Application)
            WITH type, collect(application) AS applications, datetime('2025-01-01T00:00:00Z') AS since
            UNWIND range($first, $last) AS i
            CREATE (organisation:Unit:Organisation {id: 'org-' + i, recorded: since, from: since})
            CREATE (capacity:Unit:Capacity {id: 'org-' + i + '/type-1', recorded: since, from: since})
            CREATE (site:Unit:Site {
              id: 'org-' + i + '/type-1/hco-' + i, hco: 'hco-' + i, recorded: since, from: since})
            CREATE (site)-[:PART_OF]->(capacity)-[:PART_OF]->(organisation), (capacity)-[:OF_TYPE]->(type)
            CREATE (:Facility {hco: 'hco-' + i})-[:OPERATED_BY {from: since, recorded: since}]->(organisation)
            FOREACH (application IN applications |
              CREATE (capacity)-[:TICKS {from: since, recorded: since}]->(application)
              CREATE (site)-[:TICKS {from: since, recorded: since}]->(application)
              CREATE (site)-[:ENROLLED_IN {from: since, recorded: since}]->(application))""";

    private static final String USERS = """
            MATCH (site:Unit {id: $site})
            MATCH (function:Function {code: 'function-1'})
            MATCH (application:Application)
            WITH site, function, collect(application) AS applications, datetime('2025-01-01T00:00:00Z') AS since
            UNWIND range($first, $last) AS i
            CREATE (:PersonNumber {value: 'person-' + i})-[:IDENTIFIES]->(person:Person {id: 'id-' + i, recorded: since})
            CREATE (person)-[:MANAGES {as: 'SITE_MANAGER', from: since, recorded: since}]->(site)
            CREATE (person)-[:REGISTERED_AS {from: since, recorded: since}]->(user:User {id: 'user-' + i})-[:AT]->(site)
            CREATE (user)-[:PERFORMS]->(:FunctionAssignment {from: since, recorded: since})-[:OF]->(function)
            FOREACH (application IN applications |
              CREATE (user)-[:TICKS {from: since, recorded: since}]->(application))""";

    private final Driver driver;
    private int organisations;
    private int users;

    GrowingPopulation(Driver driver) {
        this.driver = driver;
        driver.executableQuery(CATALOGUE).execute();
    }

    void growTo(int organisationsInAll, int usersInAll) {
        run(ORGANISATIONS, Map.of("first", organisations + 1, "last", organisationsInAll));
        run(USERS, Map.of("site", "org-1/type-1/hco-1", "first", users + 1, "last", usersInAll));
        organisations = organisationsInAll;
        users = usersInAll;
    }

    private void run(String statement, Map<String, Object> parameters) {
        driver.executableQuery(statement).withParameters(parameters).execute();
    }
}
