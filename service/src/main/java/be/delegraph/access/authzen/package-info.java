/**
 * Decisions over HTTP, as the OpenID AuthZEN Authorization API 1.0 words them. What is asked, and what its asker may learn,
 * {@code access.inquiry} knows.
 */
@NullMarked
package be.delegraph.access.authzen;

import org.jspecify.annotations.NullMarked;
