// purpose: Remembers when the catalogue last changed: the next change is entered later than this one.
// parameters:
//   now  STRING, an ISO 8601 moment
// columns: changed
// indexes: catalogue_name
// access: write
:param now => '2026-01-01T00:00:00Z';
MATCH (catalogue:Catalogue {name: 'catalogue'})
SET catalogue.changed = datetime($now)
RETURN toString(catalogue.changed) AS changed
