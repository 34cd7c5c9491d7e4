// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import be.delegraph.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Ten organisations alike, all managed by one person, with one user each: enough for writers to be in each other's way. */
public final class TenOrganisations {

    public static final String APPLICATION = ScreeningWorld.APPLICATION;

    /** Whom the sandbox issues a token for as {@code manager}. */
    public static final String MANAGER = "00000090466";

    /** Registered at every campus, with a tick. */
    public static final String USER = "00000090169";

    public static final TestWorld WORLD = new TestWorld() {
        @Override
        public void fill(TestGraph graph) {
            ScreeningWorld.WORLD.fill(graph);
            graph.rows(ORGANISATIONS, Map.of("numbers", numbers()));
        }

        @Override
        public Map<String, Object> properties() {
            return ScreeningWorld.WORLD.properties();
        }
    };

    private static final String ORGANISATIONS = """
            MATCH (type:CapacityType {code: 'screening-unit'})
            MATCH (application:Application {code: 'screening-register'})
            MATCH (:PersonNumber {value: '00000090466'})-[:IDENTIFIES]->(manager)
            MATCH (:PersonNumber {value: '00000090169'})-[:IDENTIFIES]->(person)
            WITH *, datetime('2025-01-01T00:00:00Z') AS since
            UNWIND $numbers AS number
            CREATE (organisation:Unit:Organisation {id: number, recorded: since, from: since})
            CREATE (capacity:Unit:Capacity {id: number + '/screening-unit', recorded: since, from: since})
            CREATE (campus:Unit:Subdivision {id: capacity.id + '/90010', hco: '90010', recorded: since, from: since})
            CREATE (campus)-[:PART_OF]->(capacity)-[:PART_OF]->(organisation), (capacity)-[:OF_TYPE]->(type)
            CREATE (manager)-[:MANAGES {as: 'HTB', recorded: since, from: since}]->(organisation)
            CREATE (person)-[:REGISTERED_AS {recorded: since, from: since}]->(user:User {id: randomUUID()})-[:AT]->(campus)
            CREATE (user)-[:TICKS {id: randomUUID(), recorded: since, from: since}]->(application)""";

    private TenOrganisations() {}

    /** Their capacities and campuses. */
    public static List<UnitId> units() {
        List<UnitId> units = new ArrayList<>();
        numbers().forEach(number -> {
            units.add(new UnitId(number + "/screening-unit"));
            units.add(new UnitId(number + "/screening-unit/90010"));
        });
        return units;
    }

    private static List<String> numbers() {
        return IntStream.range(0, 10).mapToObj(i -> "01999100" + (10 + i)).toList();
    }
}
