/**
 * A second opinion on every decision: an evaluator that reads the answer straight off the records of a hierarchy, for tests
 * only, with the random worlds to try it on. Knows the questions and the reasons of {@code access}, and nothing of how
 * they are answered there.
 */
@NullMarked
package be.delegraph.access.naive;

import org.jspecify.annotations.NullMarked;
