/**
 * Delegated access to government applications, as one graph: the service's entry point. Features have a package each
 * below this one; nothing depends on this package.
 */
@NullMarked
package be.delegraph;

import org.jspecify.annotations.NullMarked;
