// Holds the chain until the transaction ends, so that nobody else appends to it, and finds its last change.
MERGE (chain:Chain {name: $chain})
  ON CREATE SET chain.sequence = 0
SET chain.held = true
REMOVE chain.held
WITH *
OPTIONAL MATCH (last:Change {chain: chain.name, sequence: chain.sequence})
USING INDEX SEEK last:Change(chain, sequence)
