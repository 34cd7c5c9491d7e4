// purpose: Relates each kind of facility to the types of subdivisions and sites that it may be activated as, and to
//          no other.
// parameters:
//   stated  LIST OF [facility kind STRING, LIST OF subdivision or site type STRING]
// columns: change, one, other
// indexes: facility_kind_code, subdivision_type_code
// access: write
:param stated => [['mammographic-unit', ['mammographic-unit']]];
CALL () {
  MATCH (kind:FacilityKind)-[former:IMPLIES]->(type)
  WHERE NOT any(each IN $stated WHERE each[0] = kind.code AND type.code IN each[1])
  DELETE former
  RETURN collect(['ENDED', kind.code, type.code]) AS ended
}
CALL () {
  UNWIND $stated AS each
  MATCH (kind:FacilityKind {code: each[0]})
  UNWIND each[1] AS code
  MATCH (type:SubdivisionType {code: code})
  WHERE NOT EXISTS { (kind)-[:IMPLIES]->(type) }
  CREATE (kind)-[:IMPLIES]->(type)
  RETURN collect(['ADDED', kind.code, type.code]) AS added
}
UNWIND ended + added AS change
RETURN change[0] AS change, change[1] AS one, change[2] AS other
