/**
 * The one way to change anything: {@code Changes} does every change in one transaction that holds the chain of the
 * organisation it is about, and appends a record of it there. Nobody else calls {@code Graph.write}.
 */
@NullMarked
package be.delegraph.history;

import org.jspecify.annotations.NullMarked;
