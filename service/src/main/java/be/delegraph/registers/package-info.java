/**
 * The numbers that Belgian registers give to persons and organisations. Values only: this package depends on no other
 * feature.
 */
@NullMarked
package be.delegraph.registers;

import org.jspecify.annotations.NullMarked;
