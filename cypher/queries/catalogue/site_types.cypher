// purpose: Puts each type of site under its type of subdivision, and under no other.
// parameters:
//   stated  LIST OF [site type STRING, LIST OF subdivision type STRING]
// columns: change, one, other
// indexes: subdivision_type_code
// access: write
:param stated => [['mammographic-unit-site', ['mammographic-unit']]];
CALL () {
  MATCH (site:SubdivisionType)-[former:UNDER]->(subdivision)
  WHERE NOT any(each IN $stated WHERE each[0] = site.code AND subdivision.code IN each[1])
  DELETE former
  RETURN collect(['ENDED', site.code, subdivision.code]) AS ended
}
CALL () {
  UNWIND $stated AS each
  MATCH (site:SubdivisionType {code: each[0]})
  UNWIND each[1] AS code
  MATCH (subdivision:SubdivisionType {code: code})
  WHERE NOT EXISTS { (site)-[:UNDER]->(subdivision) }
  CREATE (site)-[:UNDER]->(subdivision)
  RETURN collect(['ADDED', site.code, subdivision.code]) AS added
}
UNWIND ended + added AS change
RETURN change[0] AS change, change[1] AS one, change[2] AS other
