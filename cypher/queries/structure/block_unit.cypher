// purpose: Blocks a unit, and so everything below it, at once. Nothing below is lost.
// parameters:
//   unit      STRING
//   id        STRING          the block's
//   recorded  ZONED DATETIME  when it is recorded and begins
// columns: outcome, lacking, before, after
// refusals: none
// indexes: unit_id
// access: write
:param unit => '0123456749/mammographic-unit/91100/91101';
:param id => 'a-block';
:param recorded => datetime();
MATCH (unit:Unit {id: $unit})
USING INDEX SEEK unit:Unit(id)
WITH unit, CASE
  WHEN EXISTS { (unit)<-[:DEACTIVATES]-(block:Deactivation {cause: 'BLOCKED'} WHERE block.until IS NULL) } THEN 'ALREADY_SO'
  ELSE 'DONE' END AS outcome
FOREACH (done IN CASE outcome WHEN 'DONE' THEN [unit] ELSE [] END |
  CREATE (:Deactivation {id: $id, cause: 'BLOCKED', recorded: $recorded, from: $recorded})-[:DEACTIVATES]->(done))
RETURN outcome, null AS lacking, [] AS before, CASE outcome WHEN 'DONE' THEN [$id] ELSE [] END AS after
