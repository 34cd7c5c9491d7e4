/**
 * Explanations over HTTP: the same question and the same answer as a decision, with every level and rule that it rests on.
 * Depends on {@code access}, and on {@code access.authzen} for reading and answering the question.
 */
@NullMarked
package be.delegraph.access.explanations;

import org.jspecify.annotations.NullMarked;
