// purpose: Relates each function to the application whose right it presupposes, and to no other.
// parameters:
//   stated  LIST OF [function STRING, LIST OF application STRING]
// columns: added, ended
// indexes: function_code, application_code
// access: write
CALL () {
  MATCH (function:Function)-[former:BELONGS_TO]->(application)
  WHERE NOT any(each IN $stated WHERE each[0] = function.code AND application.code IN each[1])
  DELETE former
  RETURN count(*) AS ended
}
CALL () {
  UNWIND $stated AS each
  MATCH (function:Function {code: each[0]})
  UNWIND each[1] AS code
  MATCH (application:Application {code: code})
  WHERE NOT EXISTS { (function)-[:BELONGS_TO]->(application) }
  CREATE (function)-[:BELONGS_TO]->(application)
  RETURN count(*) AS added
}
RETURN added, ended
