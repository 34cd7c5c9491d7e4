/**
 * Who is calling and which endpoints are theirs: bearer tokens of one issuer, roles, the table of endpoints, a portal's
 * applications, a manager's authority. Deny by default. Depends on the ids of {@code registers}, {@code structure} and
 * {@code catalogue}, and on {@code graph} and {@code problem}.
 *
 * <p>A token is checked in this order: digest (known already?), algorithm, time, signature, issuer and audience, roles.
 */
@NullMarked
package be.delegraph.identity;

import org.jspecify.annotations.NullMarked;
