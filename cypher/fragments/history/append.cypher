// Follows a change's own query, which says in its outcome whether it is done: then it is appended to its chain.
WITH *
CALL (outcome, before, after) {
  WITH * WHERE outcome = 'DONE'
  MATCH (chain:Chain {name: $change.chain})
  CREATE (change:Change)
  SET change = $change, change.before = before, change.after = after,
      chain.sequence = $change.sequence, chain.changed = $change.recorded
  WITH change
  OPTIONAL MATCH (target:Unit {id: $change.target})
  SET target.version = $change.sequence
  WITH change
  MATCH (last:Change {chain: $change.chain, sequence: $change.sequence - 1})
  CREATE (change)-[:FOLLOWS]->(last)
}
CALL (outcome) {
  WITH CASE outcome WHEN 'DONE' THEN $receipt WHEN 'ALREADY_SO' THEN $receiptOfNothing END AS filed
  WHERE filed IS NOT NULL
  CREATE (receipt:Receipt)
  SET receipt = filed
}
RETURN outcome, lacking, before, after
