/**
 * What all endpoints share: what counts as a request and for how long it is waited for, request ids, the description of the
 * API and the page to browse it. Depends on {@code problem} only.
 */
@NullMarked
package be.delegraph.http;

import org.jspecify.annotations.NullMarked;
