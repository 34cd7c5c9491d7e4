// purpose: Whether Neo4j answers at all.
// parameters: none
// columns: answer
// indexes: none
// access: read
RETURN 1 AS answer
