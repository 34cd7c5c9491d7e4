// purpose: For each question, what the graph holds at that moment on every path it could be allowed through:
//          registration, units up to the organisation, ticks, functions, and the application's policy.
//          A fact entered after that moment is left out; a state is EFFECTIVE, PENDING (entered, not begun) or ENDED.
// parameters:
//   questions  LIST OF MAP {person STRING, application STRING, unit STRING?, facility STRING?, at ZONED DATETIME}
// columns: question, personKnown, applicationKnown, unitKnown, inUse, policy, registrations
// indexes: person_number_value, application_code, unit_id, unit_hco
// access: read
UNWIND range(0, size($questions) - 1) AS question
WITH question, $questions[question] AS asked, $questions[question].at AS at
OPTIONAL MATCH (number:PersonNumber {value: asked.person})
OPTIONAL MATCH (number)-[:IDENTIFIES]->(person:Person WHERE person.recorded <= at)
OPTIONAL MATCH (application:Application {code: asked.application} WHERE application.recorded <= at)
OPTIONAL MATCH (application)-[governed:GOVERNED_BY
    WHERE governed.from <= at AND (governed.until IS NULL OR at < governed.until)]->(policy:AccessPolicy)
WITH question, asked, at, person, application, policy,
     [(policy)-[companion:REQUIRES_COMPANION]->() | companion] AS companions
WITH *, [companion IN companions | endNode(companion)] + [application] AS needed
CALL (asked, at, person) {
  MATCH (unit:Unit)
  WHERE (unit.id = asked.unit OR unit.hco = asked.facility) AND unit.recorded <= at
  OPTIONAL MATCH (person)-[registered:REGISTERED_AS WHERE registered.recorded <= at]->()
                 -[:AT]->()-[:PART_OF*0..3]->(unit)
  RETURN count(unit) > 0 AS unitKnown, collect(DISTINCT registered) AS found
}
CALL (at, application, needed, found) {
  UNWIND found AS registered
  WITH *, endNode(registered) AS user
  MATCH path = (user)-[:AT]->()-[:PART_OF*0..3]->(:Organisation)
  WITH *, nodes(path)[1..] AS units, nodes(path)[-2] AS capacity,
       [(user)-[tick:AUTHORISES]->(ticked WHERE ticked IN needed) | tick] AS userTicks
  RETURN collect({
    user: user.id,
    state: CASE WHEN registered.until <= at THEN 'ENDED' WHEN at < registered.from THEN 'PENDING' ELSE 'EFFECTIVE' END,
    ticks: [tick IN userTicks WHERE tick.recorded <= at AND (tick.until IS NULL OR at < tick.until) |
      [endNode(tick).code, CASE WHEN at < tick.from THEN 'PENDING' ELSE 'EFFECTIVE' END]],
    functions: [(user)-[:PERFORMS]->(given WHERE given.recorded <= at)-[:OF]->(function) |
      [function.code, CASE WHEN given.until <= at THEN 'ENDED' WHEN at < given.from THEN 'PENDING' ELSE 'EFFECTIVE' END]],
    offered: EXISTS { (capacity)-[:OF_TYPE]->()
      -[offer:OFFERS WHERE offer.from <= at AND (offer.until IS NULL OR at < offer.until)]->(application) },
    units: [unit IN units | [unit.id, unit.name,
      CASE WHEN at < unit.from THEN 'PENDING' WHEN unit.from IS NOT NULL THEN 'EFFECTIVE' END]],
    unitTicks: COLLECT { UNWIND units AS unit MATCH (unit)-[tick:AUTHORISES]->(ticked WHERE ticked IN needed)
      WITH unit, tick, ticked WHERE tick.recorded <= at AND (tick.until IS NULL OR at < tick.until)
      RETURN [unit.id, ticked.code, CASE WHEN at < tick.from THEN 'PENDING' ELSE 'EFFECTIVE' END] },
    stops: COLLECT { UNWIND units AS unit MATCH (unit)<-[:STOPS]-(stop)
      WHERE stop.recorded <= at AND stop.from <= at AND (stop.until IS NULL OR at < stop.until)
      RETURN [unit.id, stop.kind] },
    enrolled: COLLECT { UNWIND units AS unit MATCH (unit)-[enrolment:ENROLLED_IN]->(application)
      WHERE enrolment.from <= at AND (enrolment.until IS NULL OR at < enrolment.until)
      RETURN unit.id }
  }) AS registrations
}
RETURN question,
       person IS NOT NULL AS personKnown,
       application IS NOT NULL AS applicationKnown,
       unitKnown,
       coalesce(application.from <= at AND (application.until IS NULL OR at < application.until), false) AS inUse,
       CASE WHEN policy IS NOT NULL THEN {
         registrationLevels: policy.registrationLevels,
         functionLevels: policy.functionLevels,
         functions: [(policy)-[:ACCEPTS_FUNCTION]->(function) | function.code],
         companions: [companion IN companions | {
           application: endNode(companion).code, levels: companion.levels, functions: companion.functions}],
         enrolmentLevel: policy.enrolmentLevel,
         minimumAssurance: policy.minimumAssurance,
         assuranceDemanded: policy.assuranceDemanded
       } END AS policy,
       registrations
