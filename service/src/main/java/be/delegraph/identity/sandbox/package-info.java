/**
 * The sandbox's own issuer of tokens, for callers that a file names. None of it exists outside the environment
 * {@code sandbox}, and there it refuses to start where anything looks like a real installation.
 * Depends on {@code identity} and on what that depends on, and on {@code yaml} for the callers' file.
 */
@NullMarked
package be.delegraph.identity.sandbox;

import org.jspecify.annotations.NullMarked;
