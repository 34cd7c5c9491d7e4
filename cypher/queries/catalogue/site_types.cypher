// purpose: Puts each type of site under its type of subdivision, and under no other.
// parameters:
//   pairs  LIST OF [site type STRING, subdivision type STRING]
// columns: added, ended
// indexes: subdivision_type_code
// access: write
CALL () {
  MATCH (site:SubdivisionType)-[former:UNDER]->(subdivision)
  WHERE NOT [site.code, subdivision.code] IN $pairs
  DELETE former
  RETURN count(*) AS ended
}
CALL () {
  UNWIND $pairs AS pair
  MATCH (site:SubdivisionType {code: pair[0]})
  WITH pair, site
  MATCH (subdivision:SubdivisionType {code: pair[1]})
  WHERE NOT EXISTS { (site)-[:UNDER]->(subdivision) }
  CREATE (site)-[:UNDER]->(subdivision)
  RETURN count(*) AS added
}
RETURN added, ended
