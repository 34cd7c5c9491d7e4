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
OPTIONAL MATCH (number)-[:IDENTIFIES]->(person WHERE person.recorded <= at)
OPTIONAL MATCH (application:Application {code: asked.application} WHERE application.recorded <= at)
OPTIONAL MATCH (application)-[governed:GOVERNED_BY
    WHERE governed.from <= at AND (governed.until IS NULL OR at < governed.until)]->(policy)
WITH *, [(policy)-[companion:REQUIRES_COMPANION]->() | companion] AS companions
WITH *, [companion IN companions | endNode(companion)] + [application] AS needed
CALL (asked, at, person, application, needed) {
  MATCH (person)-[registered:REGISTERED_AS WHERE registered.recorded <= at]->(user)
  MATCH path = (user)-[:AT]->()-[:PART_OF*0..3]->(:Organisation)
  WITH *, nodes(path)[1..] AS units, nodes(path)[-2] AS capacity
  WHERE any(unit IN units WHERE (unit.id = asked.unit OR unit.hco = asked.facility) AND unit.recorded <= at)
  RETURN collect({
    user: user.id,
    state: CASE WHEN registered.until <= at THEN 'ENDED' WHEN at < registered.from THEN 'PENDING' ELSE 'EFFECTIVE' END,
    functions: [(user)-[:PERFORMS]->(given WHERE given.recorded <= at)-[:OF]->(function) |
      [function.code, CASE WHEN given.until <= at THEN 'ENDED' WHEN at < given.from THEN 'PENDING' ELSE 'EFFECTIVE' END]],
    offered: EXISTS { (capacity)-[:OF_TYPE]->()
      -[offer:OFFERS WHERE offer.from <= at AND (offer.until IS NULL OR at < offer.until)]->(application) },
    units: [unit IN units | [unit.id, unit.name,
      CASE WHEN at < unit.from THEN 'PENDING' WHEN unit.from IS NOT NULL THEN 'EFFECTIVE' END]],
    ticks: COLLECT { UNWIND nodes(path) AS level MATCH (level)-[tick:AUTHORISES]->(ticked WHERE ticked IN needed)
      WHERE tick.recorded <= at AND (tick.until IS NULL OR at < tick.until)
      RETURN [level.id, ticked.code, CASE WHEN at < tick.from THEN 'PENDING' ELSE 'EFFECTIVE' END] },
    stops: COLLECT { UNWIND units AS unit MATCH (unit)<-[:STOPS]-(stop)
      WHERE stop.recorded <= at AND stop.from <= at AND (stop.until IS NULL OR at < stop.until)
      RETURN [unit.id, stop.kind] },
    enrolled: COLLECT { UNWIND units AS unit MATCH (unit)-[enrolment:ENROLLED_IN]->(application)
      WHERE enrolment.from <= at AND (enrolment.until IS NULL OR at < enrolment.until)
      RETURN unit.id }
  }) AS registrations
}
// Where somebody is registered the unit is known: only otherwise is it looked up.
CALL (asked, at, registrations) {
  WITH * WHERE size(registrations) = 0
  MATCH (unit:Unit)
  WHERE (unit.id = asked.unit OR unit.hco = asked.facility) AND unit.recorded <= at
  RETURN count(unit) AS places
}
RETURN question,
       person IS NOT NULL AS personKnown,
       application IS NOT NULL AS applicationKnown,
       size(registrations) + places > 0 AS unitKnown,
       coalesce(application.from <= at AND (application.until IS NULL OR at < application.until), false) AS inUse,
       policy {.*,
         functions: [(policy)-[:ACCEPTS_FUNCTION]->(function) | function.code],
         companions: [companion IN companions | companion {.*, application: endNode(companion).code}]} AS policy,
       registrations
