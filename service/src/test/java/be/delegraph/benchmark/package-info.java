/**
 * What a decision costs, beside what nothing costs: the benchmark that {@code mvn -P benchmark} runs, and the proof that its
 * population is answered as it was meant to be.
 */
@NullMarked
package be.delegraph.benchmark;

import org.jspecify.annotations.NullMarked;
