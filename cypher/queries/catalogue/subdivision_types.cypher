// purpose: Relates each capacity type to its types of subdivisions, and to no other.
// parameters:
//   pairs  LIST OF [capacity type STRING, subdivision type STRING]
// columns: added, ended
// indexes: capacity_type_code, subdivision_type_code
// access: write
CALL () {
  MATCH (type:CapacityType)-[former:HAS_SUBDIVISION_TYPE]->(subdivision)
  WHERE NOT [type.code, subdivision.code] IN $pairs
  DELETE former
  RETURN count(*) AS ended
}
CALL () {
  UNWIND $pairs AS pair
  MATCH (type:CapacityType {code: pair[0]})
  WITH pair, type
  MATCH (subdivision:SubdivisionType {code: pair[1]})
  WHERE NOT EXISTS { (type)-[:HAS_SUBDIVISION_TYPE]->(subdivision) }
  CREATE (type)-[:HAS_SUBDIVISION_TYPE]->(subdivision)
  RETURN count(*) AS added
}
RETURN added, ended
