// Of an application, where it is known, the policy in force and the applications that it needs ticked.
OPTIONAL MATCH (application)-[governed:GOVERNED_BY
    WHERE governed.from <= at AND (governed.until IS NULL OR at < governed.until)]->(policy)
WITH *, [(policy)-[companion:REQUIRES_COMPANION]->() | companion] AS companions
WITH *, [companion IN companions | endNode(companion)] + [application] AS needed
