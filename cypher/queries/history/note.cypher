// purpose: Stands for a change that was made by other queries of the same transaction, for it to be appended to its chain.
// parameters: none
// columns: outcome, lacking, before, after
// indexes: none
// access: read
RETURN 'DONE' AS outcome, null AS lacking, [] AS before, [] AS after
