// purpose: For each question, what the graph holds at that moment on every path it could be allowed through:
//          registration, units up to the organisation, ticks, functions, and the application's policy.
//          A fact recorded after that moment is left out. Leans on three rules of writing: nothing begins before it was
//          recorded, nor is recorded before what it hangs on, and no end is recorded for a moment that has passed. A state is EFFECTIVE, NOT_YET_EFFECTIVE (recorded, not begun) or ENDED.
//          Starts at the person's registrations and walks up only from those at or below what is asked about, which a
//          unit's id tells. A facility's number means the units of whoever operates it, where the register knows.
//          Functions that the same person was given at a unit above do not count below (S2:1528), but explain.
//          Ticks that ended may have been put away as TICKED; until when the last of them held, its level tells.
// parameters:
//   questions  LIST OF MAP {person STRING, application STRING, units LIST OF STRING?, facility STRING?,
//              at ZONED DATETIME, named BOOLEAN: whether names and functions above are wanted}
// columns: question, personKnown, applicationKnown, unitKnown, inUse, policy, registrations
// indexes: person_number_value, application_code, unit_id, unit_hco, facility_hco
// access: read
:param questions => [{person: '78000016419', application: 'heracles', units: ['0123456749/mammographic-unit/91100/91101'], facility: null, at: datetime(), named: true}, {person: '78000016419', application: 'heracles', units: null, facility: '91101', at: datetime(), named: false}];
UNWIND range(0, size($questions) - 1) AS question
WITH question, $questions[question] AS asked, $questions[question].at AS at, $questions[question].named AS named
// An index that is empty yet may be scanned as easily as sought in, and goes on being scanned when it is full: hence hints.
OPTIONAL MATCH (number:PersonNumber {value: asked.person})
USING INDEX SEEK number:PersonNumber(value)
OPTIONAL MATCH (number)-[:IDENTIFIES]->(person WHERE person.recorded <= at)
OPTIONAL MATCH (application:Application {code: asked.application} WHERE application.recorded <= at)
USING INDEX SEEK application:Application(code)
${access/policy_in_force}
CALL (asked, at) {
  MATCH (unit:Unit {hco: asked.facility} WHERE unit.recorded <= at)
  USING INDEX SEEK unit:Unit(hco)
  OPTIONAL MATCH (facility:Facility {hco: asked.facility})
  USING INDEX SEEK facility:Facility(hco)
  WITH * WHERE NOT EXISTS { (facility)-[operated:OPERATED_BY WHERE operated.recorded <= at]->() }
    OR EXISTS { (facility)-[operated:OPERATED_BY WHERE operated.recorded <= at
         AND operated.from <= at AND (operated.until IS NULL OR at < operated.until)]->(operator)
       WHERE unit.id STARTS WITH operator.id }
  RETURN collect(unit.id) AS facilityUnits
}
WITH *, coalesce(asked.units, facilityUnits) AS places
CALL (at, named, person, application, policy, needed, places) {
  MATCH (person)-[registered:REGISTERED_AS WHERE registered.recorded <= at]->(user)-[:AT]->(home)
  WHERE any(place IN places WHERE home.id + '/' STARTS WITH place + '/')
  MATCH path = (home)-[:PART_OF*0..3]->(:Organisation)
  WITH *, nodes(path) AS units, nodes(path)[-2] AS capacity
  WHERE any(unit IN units WHERE unit.id IN places AND unit.recorded <= at)
  RETURN collect({
    path: {
      ${access/path}
    },
    user: {
      ${access/user}
    }
  }) AS registrations
}
// Where somebody is registered the unit is known: only otherwise is it looked up.
CALL (asked, at, registrations) {
  WITH * WHERE size(registrations) = 0
  MATCH (unit:Unit)
  USING INDEX SEEK unit:Unit(id)
  WHERE unit.id IN asked.units AND unit.recorded <= at
  RETURN count(unit) AS units
}
RETURN question,
       person IS NOT NULL AS personKnown,
       application IS NOT NULL AS applicationKnown,
       size(registrations) + size(facilityUnits) + units > 0 AS unitKnown,
       ${access/terms},
       registrations
