// purpose: Opens a change to a unit: holds the chain of its organisation until the transaction ends, so that nobody else
//          changes anything of that organisation, and then tells what the change is judged by: the chain's last change,
//          the receipt of an earlier submission under the same key, and the path from the unit up to the organisation with
//          what deactivates each unit on it and what the person is there. No row if there is no such unit. Intervals are
//          told whole: the moment that they are judged at is read after this.
// parameters:
//   unit    STRING  the unit to be changed
//   chain   STRING  the organisation that it is part of
//   person  STRING  the number of whoever changes it
//   key     STRING  what the submission is known by among that person's
// columns: sequence, changed, last, receipt, version, person, path
// indexes: unit_id, chain_name, change_place, receipt_key, person_number_value
// access: write
:param unit => '0123456749/mammographic-unit/91100/91101';
:param chain => '0123456749';
:param person => '71000016367';
:param key => 'a-key';
MATCH (unit:Unit {id: $unit})
USING INDEX SEEK unit:Unit(id)
${history/hold}
CALL (unit) {
  OPTIONAL MATCH (number:PersonNumber {value: $person})
  USING INDEX SEEK number:PersonNumber(value)
  OPTIONAL MATCH (number)-[:IDENTIFIES]->(identified:Person)
  // A number that leads to two persons gives the authority of neither.
  WITH unit, collect(identified) AS persons
  WITH unit, CASE size(persons) WHEN 1 THEN persons[0] END AS person
  MATCH path = (unit)-[:PART_OF*0..3]->(:Organisation)
  UNWIND nodes(path) AS level
  RETURN person.id AS person, collect({
    unit: level.id,
    deactivations: [(deactivation)-[:DEACTIVATES]->(level) | deactivation {.cause, .from, .until}],
    managed: [(person)-[managed:MANAGES]->(level) | managed {.as, .from, .until}]
  }) AS path
}
OPTIONAL MATCH (receipt:Receipt {key: person + ' ' + $key})
USING INDEX SEEK receipt:Receipt(key)
RETURN chain.sequence AS sequence, chain.changed AS changed, last {.*} AS last, receipt {.*} AS receipt,
       coalesce(unit.version, 0) AS version, person, path
