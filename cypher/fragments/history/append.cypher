// Follows a change's own query, which says in its outcome whether it is done: then it is appended to its chain.
WITH *
CALL (outcome, before, after) {
  WITH * WHERE outcome = 'DONE'
  MATCH (chain:Chain {name: $change.chain})
  MATCH (target:Unit {id: $change.target})
  CREATE (change:Change)
  SET change = $change, change.before = before, change.after = after,
      chain.sequence = $change.sequence, chain.changed = $change.recorded, target.version = $change.sequence
  WITH change
  MATCH (last:Change {chain: change.chain, sequence: change.sequence - 1})
  CREATE (change)-[:FOLLOWS]->(last)
}
CALL (outcome) {
  WITH * WHERE outcome IN ['DONE', 'ALREADY_SO']
  CREATE (receipt:Receipt)
  SET receipt = $receipt, receipt.outcome = outcome
}
RETURN outcome, lacking, before, after
