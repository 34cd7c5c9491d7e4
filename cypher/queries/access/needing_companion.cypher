// purpose: Which applications ask at that moment for another to be ticked beside them: a tick of that other one changes
//          decisions about these, too.
// parameters:
//   companion  STRING
//   at         ZONED DATETIME
// columns: application
// indexes: application_code
// access: read
:param companion => 'ehealthbox';
:param at => datetime();
MATCH (companion:Application {code: $companion})
USING INDEX SEEK companion:Application(code)
MATCH (companion)<-[:REQUIRES_COMPANION]-(policy)<-[governed:GOVERNED_BY
  WHERE governed.from <= $at AND (governed.until IS NULL OR $at < governed.until)]-(application)
RETURN DISTINCT application.code AS application
ORDER BY application
