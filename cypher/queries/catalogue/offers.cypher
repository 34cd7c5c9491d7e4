// purpose: Ends what a capacity type no longer offers and begins what it newly offers; all other offers stay untouched.
// parameters:
//   stated  LIST OF [capacity type STRING, LIST OF application STRING]
//   now     STRING, an ISO 8601 moment
// columns: change, one, other
// indexes: capacity_type_code, application_code
// access: write
:param stated => [['mammographic-unit', ['heracles']]];
:param now => '2026-01-01T00:00:00Z';
CALL () {
  MATCH (type:CapacityType)-[former:OFFERS WHERE former.until IS NULL]->(application)
  WHERE NOT any(each IN $stated WHERE each[0] = type.code AND application.code IN each[1])
  SET former.until = datetime($now)
  RETURN collect(['ENDED', type.code, application.code]) AS ended
}
CALL () {
  UNWIND $stated AS each
  MATCH (type:CapacityType {code: each[0]})
  UNWIND each[1] AS code
  MATCH (application:Application {code: code})
  WHERE NOT EXISTS { (type)-[open:OFFERS WHERE open.until IS NULL]->(application) }
  CREATE (type)-[:OFFERS {from: datetime($now), recorded: datetime($now)}]->(application)
  RETURN collect(['ADDED', type.code, application.code]) AS added
}
UNWIND ended + added AS change
RETURN change[0] AS change, change[1] AS one, change[2] AS other
