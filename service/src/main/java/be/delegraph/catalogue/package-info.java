/**
 * The catalogue: capacity types, subdivision types, applications, functions, and each application's access policy, all
 * of it data (requirements 65-72). Plain entries go through Neo4j OGM, which stays inside this package; whatever has an
 * interval goes through Cypher.
 */
@NullMarked
package be.delegraph.catalogue;

import org.jspecify.annotations.NullMarked;
