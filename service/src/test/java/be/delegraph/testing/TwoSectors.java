// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import static be.delegraph.testing.ServiceClient.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A graph to ask over HTTP about who learns what: {@code two-sectors.yaml}, and an application for each of two sectors. */
public final class TwoSectors {

    public static final String SCREENING = "screening-register";
    public static final String HOME_CARE = "care-plan";
    public static final String ANNA = "00000091555";
    public static final String BERT = "00000091654";
    public static final String DORA = "00000091753";
    public static final String CARLA = "00000091951";
    public static final String ELLEN = "00000092545";
    public static final String FIEN = "00000092743";
    public static final String GUST = "00000090961";
    public static final String UNKNOWN_PERSON = "00000092941";
    public static final String ORGANISATION = "0199900172";
    public static final String CAMPUS = "0199900172/screening-unit/90010";
    public static final String SITE = "0199900172/screening-unit/90010/90011";
    public static final String TEAM = "0199900172/home-care/90010";
    public static final String NEIGHBOURS_CAMPUS = "0199900271/screening-unit/90020";
    public static final String UNKNOWN_UNIT = "0199900073/screening-unit/90020";

    private static final String CATALOGUE = """
            CREATE (screening:CapacityType {code: 'screening-unit', nameNl: 'Screening'})
            CREATE (homeCare:CapacityType {code: 'home-care', nameNl: 'Thuiszorg'})
            CREATE (screening)-[:HAS_SUBDIVISION_TYPE]->
              (campus:SubdivisionType {code: 'screening-campus', level: 'SUBDIVISION', nameNl: 'Campus'})
            CREATE (:SubdivisionType {code: 'screening-site', level: 'SITE', nameNl: 'Site'})-[:UNDER]->(campus)
            CREATE (homeCare)-[:HAS_SUBDIVISION_TYPE]->
              (:SubdivisionType {code: 'home-care-team', level: 'SUBDIVISION', nameNl: 'Team'})
            WITH screening, homeCare, datetime('2025-01-01T00:00:00Z') AS since
            UNWIND [[screening, 'screening-register'], [homeCare, 'care-plan']] AS offered
            WITH since, offered[0] AS type, offered[1] AS code
            CREATE (application:Application {code: code, nameNl: code, recorded: since, from: since})
            CREATE (type)-[:OFFERS {from: since, recorded: since}]->(application)
            CREATE (application)-[:GOVERNED_BY {from: since, recorded: since}]->(:AccessPolicy {
              registrationLevels: ['SUBDIVISION', 'SITE'], functionLevels: [], assuranceDemanded: false})""";

    public static final TestWorld WORLD = new SandboxWorld(CATALOGUE, "two-sectors.yaml", "two-sectors-callers.yaml");

    private TwoSectors() {}

    /** Asks this graph's questions over HTTP, both ways. */
    public record Asking(ServiceExtension service) {

        public boolean isAllowed(String caller, String person, String application, String unit) {
            return decision(caller, question(person, application, "unit", unit))
                    .get("decision")
                    .booleanValue();
        }

        public JsonNode decision(String caller, String question) {
            return json(service.post(caller, "/access/v1/evaluation", question));
        }

        /** Without the moment, in which two answers always differ. */
        public JsonNode explanation(String caller, String question) {
            ObjectNode explanation = (ObjectNode) json(service.post(caller, "/v1/explanations", question));
            explanation.remove("at");
            return explanation;
        }

        /** What Neo4j is asked for a decision, if the service is tapped. */
        public List<String> roundTrips(String caller, String question) {
            service.tokenFor(caller);
            service.queries();
            decision(caller, question);
            return service.queries();
        }
    }

    /** A question that wants reasons. */
    public static String question(String person, String application, String type, String id) {
        return question("person", person, application, type, id);
    }

    public static String question(String subjectType, String subject, String application, String type, String id) {
        return Questions.question(subjectType, subject, application, type, id, "{\"explain\": true}");
    }
}
