// purpose: Which applications a unit ticks at that moment, or will: all that anybody below it may use.
// parameters:
//   unit  STRING
//   at    ZONED DATETIME
// columns: application
// indexes: unit_id
// access: read
:param unit => '0123456749/mammographic-unit';
:param at => datetime();
MATCH (unit:Unit {id: $unit})
USING INDEX SEEK unit:Unit(id)
MATCH (unit)-[tick:TICKS WHERE tick.recorded <= $at AND (tick.until IS NULL OR $at < tick.until)]->(application)
RETURN DISTINCT application.code AS application
ORDER BY application
