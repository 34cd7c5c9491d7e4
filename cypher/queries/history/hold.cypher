// purpose: Holds a chain until the transaction ends, so that nobody else changes what it stands for, and tells where it ends.
// parameters:
//   chain  STRING
// columns: sequence, changed, last
// indexes: chain_name, change_place
// access: write
:param chain => 'catalogue';
${history/hold}
RETURN chain.sequence AS sequence, chain.changed AS changed, last {.*} AS last
