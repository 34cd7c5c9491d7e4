/**
 * The catalogue: capacity types, subdivision types, facility kinds, applications, functions, each application's access
 * policy, and the field's terms, all of it data (requirements 65-72, 91). Here is what other rooms may know of it.
 */
@NullMarked
package be.delegraph.catalogue;

import org.jspecify.annotations.NullMarked;
