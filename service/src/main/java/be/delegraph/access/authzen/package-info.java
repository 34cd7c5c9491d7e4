/**
 * Decisions over HTTP, as the OpenID AuthZEN Authorization API 1.0 has it: what is asked, by whom, and the answer.
 * {@code Inquiries} is the one way in, {@code Scope} what its caller may learn. Reaches the graph through {@code access}
 * only; depends on {@code identity} for what a caller may ask.
 */
@NullMarked
package be.delegraph.access.authzen;

import org.jspecify.annotations.NullMarked;
