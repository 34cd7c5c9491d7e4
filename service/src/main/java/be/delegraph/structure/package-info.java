/**
 * The units of an organisation, capacities, subdivisions and sites: what is ticked there, and whether they are blocked
 * (requirements 33-46). Each change is a value of its own, with its query in {@code cypher/queries/structure}.
 */
@NullMarked
package be.delegraph.structure;

import org.jspecify.annotations.NullMarked;
