/**
 * What may be written to the log. Depends on {@code problem} only, and nothing depends on it.
 */
@NullMarked
package be.delegraph.logs;

import org.jspecify.annotations.NullMarked;
