// purpose: Enters the moment from which an application is known, once. Whether it is in use at a moment is told by the
//          policy that governs it then: that interval can end and begin again, this one never ends.
// parameters:
//   applications  LIST OF STRING
//   now           STRING, an ISO 8601 moment
// columns: added
// indexes: application_code
// access: write
:param applications => ['heracles', 'ehealthbox'];
:param now => '2026-01-01T00:00:00Z';
UNWIND $applications AS code
MATCH (application:Application {code: code})
WHERE application.recorded IS NULL
SET application.recorded = datetime($now), application.from = datetime($now)
RETURN count(*) AS added
