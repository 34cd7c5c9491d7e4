// purpose: Whether a person manages, at that moment, all that is asked about: one unit, or every unit with a facility's
//          number; by managing it or one above it. Never for what does not exist.
// parameters:
//   person    STRING          the person's number
//   unit      STRING          a unit's id, or '' where a facility is asked about
//   facility  STRING          an HCO number, or '' where a unit is asked about
//   at        ZONED DATETIME
// columns: covered
// indexes: person_number_value, unit_id, unit_hco
// access: read
OPTIONAL MATCH (number:PersonNumber {value: $person})
OPTIONAL MATCH (number)-[:IDENTIFIES]->(person:Person)
OPTIONAL MATCH (asked:Unit)
WHERE asked.id = $unit OR asked.hco = $facility
WITH asked, EXISTS {
  (asked)-[:PART_OF*0..3]->(:Unit)<-[managed:MANAGES
    WHERE managed.recorded <= $at AND managed.from <= $at AND (managed.until IS NULL OR $at < managed.until)]-(person)
} AS managed
RETURN count(asked) > 0 AND all(each IN collect(managed) WHERE each) AS covered
