// purpose: Ends each policy that is no longer in force as it stands and begins what is in force instead, as a policy of
//          its own; all others stay untouched. An application without a policy in force is not in use.
//          Tells what the policy was before, in the form of the parameter.
// parameters:
//   policies  LIST OF MAP {application STRING, registrationLevels LIST OF STRING, functions LIST OF STRING,
//             functionLevels LIST OF STRING, companions LIST OF [application, unitLevels, onEveryUser, onUserForFunctions],
//             enrolmentLevel STRING?, minimumAssurance INTEGER?, assuranceDemanded BOOLEAN},
//             functions and companions in the order of their codes
//   now       STRING, an ISO 8601 moment
// columns: change, application, before
// indexes: application_code, function_code
// access: write
:param policies => [{application: 'heracles', registrationLevels: ['SITE'], functions: ['heracles-radiologist'], functionLevels: ['SITE'], companions: [['ehealthbox', ['SITE'], false, ['heracles-radiologist']]], enrolmentLevel: 'SITE', minimumAssurance: 400, assuranceDemanded: true}];
:param now => '2026-01-01T00:00:00Z';
CALL () {
  MATCH (application:Application)-[governed:GOVERNED_BY WHERE governed.until IS NULL]->(policy)
  WITH application, governed, policy,
       COLLECT { MATCH (policy)-[:ACCEPTS_FUNCTION]->(function)
         RETURN function.code ORDER BY function.code } AS functions,
       COLLECT { MATCH (policy)-[companion:REQUIRES_COMPANION]->(other)
         RETURN [other.code, companion.unitLevels, companion.onEveryUser, companion.onUserForFunctions]
         ORDER BY other.code } AS companions
  WHERE NOT any(stated IN $policies WHERE stated.application = application.code
    AND stated.registrationLevels = policy.registrationLevels
    AND stated.functions = functions
    AND stated.functionLevels = policy.functionLevels
    AND stated.companions = companions
    AND coalesce(stated.enrolmentLevel, '') = coalesce(policy.enrolmentLevel, '')
    AND coalesce(stated.minimumAssurance, 0) = coalesce(policy.minimumAssurance, 0)
    AND stated.assuranceDemanded = policy.assuranceDemanded)
  SET governed.until = datetime($now)
  RETURN collect({application: application, policy: policy {.registrationLevels, functions: functions,
    .functionLevels, companions: companions, .enrolmentLevel, .minimumAssurance, .assuranceDemanded}}) AS ended
}
CALL () {
  UNWIND $policies AS stated
  MATCH (application:Application {code: stated.application})
  WHERE NOT EXISTS { (application)-[open:GOVERNED_BY WHERE open.until IS NULL]->() }
  CREATE (application)-[:GOVERNED_BY {from: datetime($now), recorded: datetime($now)}]->(policy:AccessPolicy {
    registrationLevels: stated.registrationLevels,
    functionLevels: stated.functionLevels,
    enrolmentLevel: stated.enrolmentLevel,
    minimumAssurance: stated.minimumAssurance,
    assuranceDemanded: stated.assuranceDemanded
  })
  WITH stated, application, policy
  CALL (stated, policy) {
    UNWIND stated.functions AS code
    MATCH (function:Function {code: code})
    CREATE (policy)-[:ACCEPTS_FUNCTION]->(function)
  }
  CALL (stated, policy) {
    UNWIND stated.companions AS companion
    MATCH (other:Application {code: companion[0]})
    CREATE (policy)-[:REQUIRES_COMPANION {
      unitLevels: companion[1],
      onEveryUser: companion[2],
      onUserForFunctions: companion[3]
    }]->(other)
  }
  RETURN collect(application) AS begun
}
UNWIND begun + [each IN ended WHERE NOT each.application IN begun | each.application] AS application
WITH begun, application, [each IN ended WHERE each.application = application | each.policy][0] AS before
RETURN CASE
         WHEN before IS NULL THEN 'ADDED'
         WHEN application IN begun THEN 'CHANGED'
         ELSE 'ENDED'
       END AS change, application.code AS application, before
