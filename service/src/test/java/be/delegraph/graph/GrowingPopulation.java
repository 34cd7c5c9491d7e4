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
            CREATE (:Sandbox), (:Chain {name: 'catalogue', sequence: 0})
            CREATE (type:CapacityType {code: 'mammographic-unit'})
            CREATE (type)-[:HAS_SUBDIVISION_TYPE]->(under:SubdivisionType {code: 'mammographic-unit', level: 'SUBDIVISION'})
            CREATE (:SubdivisionType {code: 'mammographic-unit-site', level: 'SITE'})-[:UNDER]->(under)
            CREATE (:FacilityKind {code: 'mammographic-unit'})-[:IMPLIES]->(under)
            CREATE (function:Function {code: 'heracles-radiologist'})
            WITH type, function, datetime('2025-01-01T00:00:00Z') AS since
            CREATE (companion:Application {code: 'ehealthbox', recorded: since, from: since})
            CREATE (application:Application {code: 'heracles', recorded: since, from: since})
            CREATE (type)-[:OFFERS {from: since, recorded: since}]->(application)
            CREATE (application)-[:GOVERNED_BY {from: since, recorded: since}]->(policy:AccessPolicy {
              registrationLevels: ['SITE'], functionLevels: ['SITE'], assuranceDemanded: false})
            CREATE (function)-[:BELONGS_TO]->(application)
            CREATE (policy)-[:ACCEPTS_FUNCTION]->(function)
            CREATE (policy)-[:REQUIRES_COMPANION {
              unitLevels: ['SITE'], onEveryUser: false, onUserForFunctions: ['heracles-radiologist']}]->(companion)""";

    private static final String ORGANISATIONS = """
            MATCH (type:CapacityType {code: 'mammographic-unit'})
            MATCH (application:Application)
            WITH type, collect(application) AS applications, datetime('2025-01-01T00:00:00Z') AS since
            UNWIND range($first, $last) AS i
            WITH *, CASE i WHEN 1 THEN '0123456749' ELSE 'org-' + i END AS number,
              CASE i WHEN 1 THEN '91101' ELSE 'hco-' + i END AS hco
            CREATE (organisation:Unit:Organisation {id: number, recorded: since, from: since})
            CREATE (capacity:Unit:Capacity {id: number + '/mammographic-unit', recorded: since, from: since})
            CREATE (subdivision:Unit:Subdivision {id: capacity.id + '/91100', recorded: since, from: since})
            CREATE (site:Unit:Site {id: subdivision.id + '/' + hco, hco: hco, recorded: since, from: since})
            CREATE (site)-[:PART_OF]->(subdivision)-[:PART_OF]->(capacity)-[:PART_OF]->(organisation)
            CREATE (capacity)-[:OF_TYPE]->(type)
            CREATE (:Facility {hco: hco})-[:OPERATED_BY {from: since, recorded: since}]->(organisation)
            FOREACH (application IN applications |
              CREATE (capacity)-[:TICKS {from: since, recorded: since}]->(application)
              CREATE (subdivision)-[:TICKS {from: since, recorded: since}]->(application)
              CREATE (site)-[:TICKS {from: since, recorded: since}]->(application)
              CREATE (site)-[:ENROLLED_IN {from: since, recorded: since}]->(application))""";

    private static final String USERS = """
            MATCH (site:Unit {id: $site})
            MATCH (function:Function {code: 'heracles-radiologist'})
            MATCH (application:Application)
            WITH site, function, collect(application) AS applications, datetime('2025-01-01T00:00:00Z') AS since
            UNWIND range($first, $last) AS i
            CREATE (person:Person {id: 'id-' + i, recorded: since})
            FOREACH (number IN CASE i WHEN 1 THEN ['78000016419', '71000016367'] ELSE ['person-' + i] END |
              CREATE (:PersonNumber {value: number})-[:IDENTIFIES]->(person))
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
        run(USERS, Map.of("site", "0123456749/mammographic-unit/91100/91101", "first", users + 1, "last", usersInAll));
        organisations = organisationsInAll;
        users = usersInAll;
    }

    private void run(String statement, Map<String, Object> parameters) {
        driver.executableQuery(statement).withParameters(parameters).execute();
    }
}
