// purpose: Which applications can be used under which types of capacities, now: offered there, and governed by a policy.
// parameters: none
// columns: type, application
// indexes: none
// access: read
MATCH (type:CapacityType)-[offer:OFFERS WHERE offer.until IS NULL]->(application)
WHERE EXISTS { (application)-[governed:GOVERNED_BY WHERE governed.until IS NULL]->() }
RETURN type.code AS type, application.code AS application
