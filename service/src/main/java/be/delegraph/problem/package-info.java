/**
 * What can go wrong, as callers see it: one root exception, each kind with a stable problem type, answered as RFC 9457
 * {@code application/problem+json}; and the incidents that an operator hears of. Depends on no feature.
 */
@NullMarked
package be.delegraph.problem;

import org.jspecify.annotations.NullMarked;
