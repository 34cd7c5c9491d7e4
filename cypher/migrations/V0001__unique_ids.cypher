// Every id is unique. Each of these is backed by an index, which the queries start from.
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT person_number_value IF NOT EXISTS FOR (n:PersonNumber) REQUIRE n.value IS UNIQUE;
CREATE CONSTRAINT unit_id IF NOT EXISTS FOR (u:Unit) REQUIRE u.id IS UNIQUE;
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (u:User) REQUIRE u.id IS UNIQUE;
CREATE CONSTRAINT facility_hco IF NOT EXISTS FOR (f:Facility) REQUIRE f.hco IS UNIQUE;
CREATE CONSTRAINT application_code IF NOT EXISTS FOR (a:Application) REQUIRE a.code IS UNIQUE;
CREATE CONSTRAINT function_code IF NOT EXISTS FOR (f:Function) REQUIRE f.code IS UNIQUE;
CREATE CONSTRAINT capacity_type_code IF NOT EXISTS FOR (t:CapacityType) REQUIRE t.code IS UNIQUE;
CREATE CONSTRAINT subdivision_type_code IF NOT EXISTS FOR (t:SubdivisionType) REQUIRE t.code IS UNIQUE;
