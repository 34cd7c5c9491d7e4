// purpose: Holds a chain until the transaction ends, so that nobody else changes what it stands for, and tells where it ends.
// parameters:
//   chain  STRING
// columns: sequence, changed, last
// indexes: chain_name, change_place
// access: write
:param chain => 'catalogue';
MERGE (chain:Chain {name: $chain})
  ON CREATE SET chain.sequence = 0
SET chain.held = true
REMOVE chain.held
WITH chain
OPTIONAL MATCH (last:Change {chain: chain.name, sequence: chain.sequence})
USING INDEX SEEK last:Change(chain, sequence)
RETURN chain.sequence AS sequence, chain.changed AS changed, last {.*} AS last
