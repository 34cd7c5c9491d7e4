/**
 * The one way to change anything: {@code Changes} does every change in one transaction that holds the chain of the
 * organisation it is about, and appends a record of it there. Nobody else calls {@code Graph.write}; the catalogue's load,
 * which object mapping writes, holds a {@code HeldChain} in its own transaction and appends to it.
 */
@NullMarked
package be.delegraph.history;

import org.jspecify.annotations.NullMarked;
