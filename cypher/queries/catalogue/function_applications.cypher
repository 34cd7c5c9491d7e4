// purpose: Relates each function to the application whose right it presupposes, and to no other.
// parameters:
//   stated  LIST OF [function STRING, LIST OF application STRING]
// columns: change, one, other
// indexes: function_code, application_code
// access: write
:param stated => [['heracles-radiologist', ['heracles']]];
CALL () {
  MATCH (function:Function)-[former:BELONGS_TO]->(application)
  WHERE NOT any(each IN $stated WHERE each[0] = function.code AND application.code IN each[1])
  DELETE former
  RETURN collect(['ENDED', function.code, application.code]) AS ended
}
CALL () {
  UNWIND $stated AS each
  MATCH (function:Function {code: each[0]})
  UNWIND each[1] AS code
  MATCH (application:Application {code: code})
  WHERE NOT EXISTS { (function)-[:BELONGS_TO]->(application) }
  CREATE (function)-[:BELONGS_TO]->(application)
  RETURN collect(['ADDED', function.code, application.code]) AS added
}
UNWIND ended + added AS change
RETURN change[0] AS change, change[1] AS one, change[2] AS other
