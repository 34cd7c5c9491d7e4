// What kind of facility may be activated as what.
CREATE CONSTRAINT facility_kind_code IF NOT EXISTS FOR (k:FacilityKind) REQUIRE k.code IS UNIQUE;
CREATE CONSTRAINT term_code IF NOT EXISTS FOR (t:Term) REQUIRE t.code IS UNIQUE;
// Current, old and other names in any language lead to an entry.
CREATE FULLTEXT INDEX catalogue_names IF NOT EXISTS
  FOR (e:CapacityType|SubdivisionType|FacilityKind|Application|Function|Term) ON EACH [e.nameNl, e.nameFr, e.nameDe, e.nameEn, e.alsoKnownAs];
