// purpose: Whether this database says of itself that it is a sandbox's.
// parameters: none
// columns: sandbox
// indexes: none
// access: read
RETURN EXISTS { (:Sandbox) } AS sandbox
