/**
 * From a catalogue's files into the graph. Plain entries go through Neo4j OGM, which stays inside this package; whatever has
 * an interval goes through Cypher.
 */
@NullMarked
package be.delegraph.catalogue.loading;

import org.jspecify.annotations.NullMarked;
