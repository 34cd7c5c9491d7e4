// What holds on a path: of its units, the lowest first, and of the capacity among them.
      units: [unit IN units | [unit.id, CASE WHEN named THEN unit.name END,
        CASE WHEN at < unit.from THEN 'NOT_YET_EFFECTIVE' WHEN unit.from IS NOT NULL THEN 'EFFECTIVE' END]],
      offered: EXISTS { (capacity)-[:OF_TYPE]->()
        -[offer:OFFERS WHERE offer.from <= at AND (offer.until IS NULL OR at < offer.until)]->(application) },
      ticks: COLLECT { UNWIND units AS unit MATCH (unit)-[tick:TICKS]->(ticked WHERE ticked IN needed)
          WHERE tick.recorded <= at AND (tick.until IS NULL OR at < tick.until)
          RETURN [unit.id, ticked.code, CASE WHEN at < tick.from THEN 'NOT_YET_EFFECTIVE' ELSE 'EFFECTIVE' END] } +
        CASE WHEN any(unit IN units WHERE at < unit.lastTickEnded) THEN
          COLLECT { UNWIND units AS unit MATCH (unit)-[tick:TICKED]->(ticked WHERE ticked IN needed)
            WHERE tick.recorded <= at AND at < tick.until
            RETURN [unit.id, ticked.code, CASE WHEN at < tick.from THEN 'NOT_YET_EFFECTIVE' ELSE 'EFFECTIVE' END] }
        ELSE [] END,
      deactivations: COLLECT { UNWIND units AS unit MATCH (unit)<-[:DEACTIVATES]-(deactivation)
        WHERE deactivation.recorded <= at AND deactivation.from <= at AND (deactivation.until IS NULL OR at < deactivation.until)
        RETURN [unit.id, deactivation.cause] },
      enrolled: CASE WHEN policy.enrolmentLevel IS NULL THEN [] ELSE
        COLLECT { UNWIND units AS unit MATCH (unit)-[enrolment:ENROLLED_IN]->(application)
          WHERE enrolment.recorded <= at AND enrolment.from <= at AND (enrolment.until IS NULL OR at < enrolment.until)
          RETURN unit.id } END
