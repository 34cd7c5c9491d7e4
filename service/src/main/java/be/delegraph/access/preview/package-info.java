/**
 * What a change would make of the decisions below it, for {@code history} to tell before the change is made.
 */
@NullMarked
package be.delegraph.access.preview;

import org.jspecify.annotations.NullMarked;
