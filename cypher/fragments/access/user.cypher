// What is a user's own, whatever the path below which it hangs: the registration, ticks, functions.
      from: registered.from,
      state: CASE WHEN registered.until <= at THEN 'ENDED' WHEN at < registered.from THEN 'NOT_YET_EFFECTIVE' ELSE 'EFFECTIVE' END,
      ticks: COLLECT { MATCH (user)-[tick:TICKS]->(ticked WHERE ticked IN needed)
          WHERE tick.recorded <= at AND (tick.until IS NULL OR at < tick.until)
          RETURN [ticked.code, CASE WHEN at < tick.from THEN 'NOT_YET_EFFECTIVE' ELSE 'EFFECTIVE' END] } +
        CASE WHEN at < user.lastTickEnded THEN
          COLLECT { MATCH (user)-[tick:TICKED]->(ticked WHERE ticked IN needed)
            WHERE tick.recorded <= at AND at < tick.until
            RETURN [ticked.code, CASE WHEN at < tick.from THEN 'NOT_YET_EFFECTIVE' ELSE 'EFFECTIVE' END] }
        ELSE [] END,
      functions: [(user)-[:PERFORMS]->(given WHERE given.recorded <= at)-[:OF]->(function) |
        [function.code, CASE WHEN given.until <= at THEN 'ENDED' WHEN at < given.from THEN 'NOT_YET_EFFECTIVE' ELSE 'EFFECTIVE' END]],
      functionsAbove: CASE WHEN NOT named THEN [] ELSE
        COLLECT { MATCH (person)-[also:REGISTERED_AS]->(other)-[:AT]->(above WHERE above IN units[1..])
          WHERE also.recorded <= at AND also.from <= at AND (also.until IS NULL OR at < also.until)
          MATCH (other)-[:PERFORMS]->(given)-[:OF]->(function)
          WHERE given.recorded <= at AND given.from <= at AND (given.until IS NULL OR at < given.until)
          RETURN DISTINCT [above.id, function.code] } END
