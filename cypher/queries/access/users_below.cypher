// purpose: For everybody who has an application's tick of their own at a unit or below it, in effect or not yet, what the
//          graph holds at that moment, in the two parts that access/evidence has for one person: each path once, and on it
//          what is each user's own. Who has no tick is denied whatever holds above.
// parameters:
//   unit         STRING
//   application  STRING
//   at           ZONED DATETIME
// columns: inUse, policy, path, users
// indexes: application_code, unit_id
// access: read
:param unit => '0123456749/mammographic-unit';
:param application => 'heracles';
:param at => datetime();
WITH $at AS at, false AS named
MATCH (application:Application {code: $application} WHERE application.recorded <= at)
USING INDEX SEEK application:Application(code)
${access/policy_in_force}
MATCH (asked:Unit {id: $unit} WHERE asked.recorded <= at)
USING INDEX SEEK asked:Unit(id)
MATCH (home)-[:PART_OF*0..3]->(asked)
MATCH path = (home)-[:PART_OF*0..3]->(:Organisation)
WITH *, nodes(path) AS units, nodes(path)[-2] AS capacity
CALL (at, named, application, needed, home, units) {
  MATCH (home)<-[:AT]-(user)<-[registered:REGISTERED_AS WHERE registered.recorded <= at]-(person)
  WITH person.id AS person, person.givenName + ' ' + person.surname AS name, user.id AS id, {
      ${access/user}
    } AS user
  WHERE any(tick IN user.ticks WHERE tick[0] = application.code)
  RETURN collect({person: person, name: name, id: id, user: user}) AS users
}
WITH * WHERE size(users) > 0
RETURN ${access/terms},
       {
         ${access/path}
       } AS path,
       users
