/**
 * The units of an organisation and how they are named: organisation, capacity, subdivision, site (requirements 33-46).
 * Values only for now: this package depends on no other feature.
 */
@NullMarked
package be.delegraph.structure;

import org.jspecify.annotations.NullMarked;
