// purpose: Ticks an application at a unit. A unit ticks only what its capacity's type offers and every unit above ticks;
//          where one does not, the uppermost of those is told.
// parameters:
//   unit         STRING
//   application  STRING
//   id           STRING          the tick's
//   recorded     ZONED DATETIME  when it is recorded
//   effective    ZONED DATETIME  when it begins
// columns: outcome, lacking, before, after
// refusals: UNKNOWN_APPLICATION, NOT_OFFERED, NOT_TICKED_ABOVE
// indexes: unit_id, application_code
// access: write
:param unit => '0123456749/mammographic-unit/91100/91101';
:param application => 'heracles';
:param id => 'a-tick';
:param recorded => datetime();
:param effective => datetime();
MATCH path = (unit:Unit {id: $unit})-[:PART_OF*0..3]->(:Organisation)
USING INDEX SEEK unit:Unit(id)
OPTIONAL MATCH (application:Application {code: $application})
USING INDEX SEEK application:Application(code)
WITH unit, application, nodes(path)[-2] AS capacity, nodes(path)[1..-1] AS above
WITH *,
  [level IN above WHERE NOT EXISTS {
    (level)-[tick:TICKS WHERE tick.until IS NULL OR $recorded < tick.until]->(application) } | level.id][-1] AS lacking,
  EXISTS { (unit)-[tick:TICKS WHERE tick.until IS NULL OR $recorded < tick.until]->(application) } AS ticked,
  EXISTS { (capacity)-[:OF_TYPE]->()-[offer:OFFERS WHERE offer.until IS NULL OR $recorded < offer.until]->(application)
    -[governed:GOVERNED_BY WHERE governed.until IS NULL OR $recorded < governed.until]->() } AS offered
WITH *, CASE
  WHEN application IS NULL THEN 'UNKNOWN_APPLICATION'
  WHEN ticked THEN 'ALREADY_SO'
  WHEN NOT offered THEN 'NOT_OFFERED'
  WHEN lacking IS NOT NULL THEN 'NOT_TICKED_ABOVE'
  ELSE 'DONE' END AS outcome
FOREACH (done IN CASE outcome WHEN 'DONE' THEN [unit] ELSE [] END |
  CREATE (done)-[:TICKS {id: $id, recorded: $recorded, from: $effective}]->(application))
RETURN outcome, CASE outcome WHEN 'NOT_TICKED_ABOVE' THEN lacking END AS lacking, [] AS before,
       CASE outcome WHEN 'DONE' THEN [$id] ELSE [] END AS after
