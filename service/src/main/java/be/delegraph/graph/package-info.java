/**
 * The way to Neo4j: the driver, the schema's migrations, and every query as a typed constant. No driver type leaves this
 * package except the {@code Driver} bean itself; it depends on no feature.
 */
@NullMarked
package be.delegraph.graph;

import org.jspecify.annotations.NullMarked;
