// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

/** A small graph to ask over HTTP about: {@code screening.yaml} and a catalogue of two applications. */
public final class ScreeningWorld {

    public static final String APPLICATION = "screening-register";
    public static final String OTHER_APPLICATION = "letter-box";
    public static final String ANNA = "00000090169";
    public static final String BERT = "00000090268";
    public static final String CARLA = "00000090367";
    public static final String UNKNOWN_PERSON = "00000090664";
    public static final String CAMPUS = "0199900172/screening-unit/90010";
    public static final String HCO = "90010";
    public static final String OTHER_CAMPUS = "0199900271/screening-unit/90020";
    public static final String OTHER_HCO = "90020";

    private static final String CATALOGUE = """
            CREATE (type:CapacityType {code: 'screening-unit', nameNl: 'Screening'})
            CREATE (type)-[:HAS_SUBDIVISION_TYPE]->
              (:SubdivisionType {code: 'screening-campus', level: 'SUBDIVISION', nameNl: 'Campus'})
            WITH type, datetime('2025-01-01T00:00:00Z') AS since
            UNWIND ['screening-register', 'letter-box'] AS code
            CREATE (application:Application {code: code, nameNl: code, recorded: since, from: since})
            CREATE (type)-[:OFFERS {from: since, recorded: since}]->(application)
            CREATE (application)-[:GOVERNED_BY {from: since, recorded: since}]->(:AccessPolicy {
              registrationLevels: ['SUBDIVISION'], functionLevels: [], minimumAssurance: 400, assuranceDemanded: false})""";

    public static final TestWorld WORLD = new SandboxWorld(CATALOGUE, "screening.yaml", "callers.yaml");

    private ScreeningWorld() {}
}
