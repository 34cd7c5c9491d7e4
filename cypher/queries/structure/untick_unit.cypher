// purpose: Ends the tick of an application at a unit and puts it away, so that no decision about the present reads it. What
//          is ticked below stays: it is suspended, and lives again when the unit ticks again.
// parameters:
//   unit         STRING
//   application  STRING
//   recorded     ZONED DATETIME  when it is recorded and ends
// columns: outcome, lacking, before, after
// refusals: UNKNOWN_APPLICATION
// indexes: unit_id, application_code
// access: write
:param unit => '0123456749/mammographic-unit/91100/91101';
:param application => 'heracles';
:param recorded => datetime();
MATCH (unit:Unit {id: $unit})
USING INDEX SEEK unit:Unit(id)
OPTIONAL MATCH (application:Application {code: $application})
USING INDEX SEEK application:Application(code)
CALL (unit, application) {
  MATCH (unit)-[tick:TICKS WHERE tick.until IS NULL OR $recorded < tick.until]->(application)
  CREATE (unit)-[former:TICKED]->(application)
  SET former = properties(tick), former.id = coalesce(tick.id, randomUUID()), former.until = $recorded,
      unit.lastTickEnded = $recorded
  DELETE tick
  RETURN collect(former.id) AS before
}
RETURN CASE
         WHEN application IS NULL THEN 'UNKNOWN_APPLICATION'
         WHEN before = [] THEN 'ALREADY_SO'
         ELSE 'DONE'
       END AS outcome, null AS lacking, before, [] AS after
