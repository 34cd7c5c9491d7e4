// purpose: Of what is asked about, one unit or every unit that a facility's number means, what a person manages at that
//          moment: itself, or through a unit above it. Nobody manages what has ended or ceased, or lies below that.
//          A facility's number means the units of whoever operates it, where the register knows. Of what is managed at
//          and above each unit, only what is furthest up is told.
// parameters:
//   person    STRING          the manager's number
//   unit      STRING          a unit's id, or '' where a facility is asked about
//   facility  STRING          an HCO number, or '' where a unit is asked about
//   at        ZONED DATETIME
// columns: unit, managed
// indexes: person_number_value, unit_id, unit_hco, facility_hco
// access: read
:param person => '71000016367';
:param unit => '0123456749/mammographic-unit/91100/91101';
:param facility => '';
:param at => datetime();
MATCH (number:PersonNumber {value: $person})
USING INDEX SEEK number:PersonNumber(value)
MATCH (number)-[:IDENTIFIES]->(person:Person)
// A number that leads to two persons gives the authority of neither.
WITH collect(person) AS persons
UNWIND CASE size(persons) WHEN 1 THEN persons END AS person
OPTIONAL MATCH (facility:Facility {hco: $facility})
USING INDEX SEEK facility:Facility(hco)
OPTIONAL MATCH (facility)-[operated:OPERATED_BY WHERE operated.recorded <= $at]->(operator)
WITH person, count(operated) > 0 AS registered, collect(CASE
  WHEN operated.from <= $at AND (operated.until IS NULL OR $at < operated.until) THEN operator END) AS operators
MATCH (asked:Unit)
WHERE (asked.id = $unit OR asked.hco = $facility) AND asked.recorded <= $at
MATCH path = (asked)-[:PART_OF*0..3]->(organisation:Organisation)
WHERE NOT registered OR organisation IN operators
UNWIND nodes(path) AS level
MATCH (person)-[managed:MANAGES
  WHERE managed.recorded <= $at AND managed.from <= $at AND (managed.until IS NULL OR $at < managed.until)]->(level)
WHERE NOT EXISTS {
  (level)-[:PART_OF*0..3]->()<-[:DEACTIVATES]-(deactivation WHERE deactivation.cause <> 'BLOCKED'
    AND deactivation.recorded <= $at AND deactivation.from <= $at AND (deactivation.until IS NULL OR $at < deactivation.until))
}
// An id begins with the id of what is above: the least is furthest up.
RETURN asked.id AS unit, min(level.id) AS managed
ORDER BY unit
