// What registrations are held against.
       coalesce(application.from <= at AND (application.until IS NULL OR at < application.until), false) AS inUse,
       policy {.*,
         functions: [(policy)-[:ACCEPTS_FUNCTION]->(function) | function.code],
         companions: [companion IN companions | companion {.*, application: endNode(companion).code}]} AS policy
