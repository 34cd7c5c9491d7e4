// purpose: Relates each capacity type to its types of subdivisions, and to no other.
// parameters:
//   stated  LIST OF [capacity type STRING, LIST OF subdivision type STRING]
// columns: change, one, other
// indexes: capacity_type_code, subdivision_type_code
// access: write
:param stated => [['mammographic-unit', ['mammographic-unit']]];
CALL () {
  MATCH (type:CapacityType)-[former:HAS_SUBDIVISION_TYPE]->(subdivision)
  WHERE NOT any(each IN $stated WHERE each[0] = type.code AND subdivision.code IN each[1])
  DELETE former
  RETURN collect(['ENDED', type.code, subdivision.code]) AS ended
}
CALL () {
  UNWIND $stated AS each
  MATCH (type:CapacityType {code: each[0]})
  UNWIND each[1] AS code
  MATCH (subdivision:SubdivisionType {code: code})
  WHERE NOT EXISTS { (type)-[:HAS_SUBDIVISION_TYPE]->(subdivision) }
  CREATE (type)-[:HAS_SUBDIVISION_TYPE]->(subdivision)
  RETURN collect(['ADDED', type.code, subdivision.code]) AS added
}
UNWIND ended + added AS change
RETURN change[0] AS change, change[1] AS one, change[2] AS other
