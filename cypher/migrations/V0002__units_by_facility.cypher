// A facility's HCO number may be active under several capacities (requirements 41), so it is indexed, not unique.
CREATE INDEX unit_hco IF NOT EXISTS FOR (u:Unit) ON (u.hco);
