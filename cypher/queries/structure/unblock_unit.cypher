// purpose: Ends the blocks of a unit. What lies below is as it was before.
// parameters:
//   unit       STRING
//   effective  ZONED DATETIME  when the blocks end
// columns: outcome, lacking, before, after
// refusals: none
// indexes: unit_id
// access: write
:param unit => '0123456749/mammographic-unit/91100/91101';
:param effective => datetime();
MATCH (unit:Unit {id: $unit})
USING INDEX SEEK unit:Unit(id)
CALL (unit) {
  MATCH (unit)<-[:DEACTIVATES]-(block:Deactivation {cause: 'BLOCKED'})
  WHERE block.until IS NULL OR $effective < block.until
  SET block.id = coalesce(block.id, randomUUID()), block.until = $effective
  RETURN collect(block.id) AS before
}
RETURN CASE before WHEN [] THEN 'ALREADY_SO' ELSE 'DONE' END AS outcome, null AS lacking, before, [] AS after
