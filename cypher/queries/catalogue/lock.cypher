// purpose: Holds the catalogue until the transaction ends, so that loads take turns, and tells when it last changed.
//          Without a moment there is no catalogue yet.
// parameters: none
// columns: changed
// indexes: catalogue_name
// access: write
MERGE (catalogue:Catalogue {name: 'catalogue'})
SET catalogue.held = true
REMOVE catalogue.held
RETURN toString(catalogue.changed) AS changed
