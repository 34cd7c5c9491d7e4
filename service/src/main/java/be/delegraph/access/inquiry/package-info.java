/**
 * The one door for HTTP to decisions: {@code ScopedDecisions} reads what is asked and says who may ask it, {@code Disclosure}
 * what the asker may learn, {@code ReasonView} how a reason is told. The protocols' rooms stand beside it and do not know
 * each other. Reaches the graph through {@code access} and {@code authority} only.
 */
@NullMarked
package be.delegraph.access.inquiry;

import org.jspecify.annotations.NullMarked;
