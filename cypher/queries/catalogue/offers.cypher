// purpose: Ends what a capacity type no longer offers and begins what it newly offers; all other offers stay untouched.
// parameters:
//   pairs  LIST OF [capacity type STRING, application STRING]
//   now    STRING, an ISO 8601 moment
// columns: added, ended
// indexes: capacity_type_code, application_code
// access: write
CALL () {
  MATCH (type:CapacityType)-[former:OFFERS WHERE former.until IS NULL]->(application)
  WHERE NOT [type.code, application.code] IN $pairs
  SET former.until = datetime($now)
  RETURN count(*) AS ended
}
CALL () {
  UNWIND $pairs AS pair
  MATCH (type:CapacityType {code: pair[0]})
  WITH pair, type
  MATCH (application:Application {code: pair[1]})
  WHERE NOT EXISTS { (type)-[open:OFFERS WHERE open.until IS NULL]->(application) }
  CREATE (type)-[:OFFERS {from: datetime($now), recorded: datetime($now)}]->(application)
  RETURN count(*) AS added
}
RETURN added, ended
