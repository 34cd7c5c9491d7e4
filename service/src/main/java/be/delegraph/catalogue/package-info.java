/**
 * The catalogue: capacity types, subdivision types, facility kinds, applications, functions, each application's access
 * policy, and the field's terms, all of it data (requirements 65-72, 91). Plain entries go through Neo4j OGM, which stays
 * inside this package; whatever has an interval goes through Cypher. Depends on {@code structure}, {@code graph},
 * {@code problem} and {@code yaml}.
 */
@NullMarked
package be.delegraph.catalogue;

import org.jspecify.annotations.NullMarked;
