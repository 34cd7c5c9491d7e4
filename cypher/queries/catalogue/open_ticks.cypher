// purpose: Counts the ticks of an application under capacities of a type that have not ended, at units and of users.
// parameters:
//   uses  LIST OF [capacity type STRING, application STRING]
//   now   STRING, an ISO 8601 moment
// columns: type, application, atUnits, ofUsers
// indexes: capacity_type_code, application_code
// access: read
:param uses => [['mammographic-unit', 'heracles']];
:param now => '2026-01-01T00:00:00Z';
UNWIND $uses AS use
MATCH (type:CapacityType {code: use[0]})
MATCH (application:Application {code: use[1]})
CALL (type, application) {
  MATCH (application)<-[tick:TICKS WHERE tick.until IS NULL OR datetime($now) < tick.until]-(holder)
  WHERE EXISTS { (holder)-[:AT*0..1]->()-[:PART_OF*0..2]->(:Capacity)-[:OF_TYPE]->(type) }
  RETURN count(CASE WHEN NOT holder:User THEN 1 END) AS atUnits, count(CASE WHEN holder:User THEN 1 END) AS ofUsers
}
RETURN type.code AS type, application.code AS application, atUnits, ofUsers
