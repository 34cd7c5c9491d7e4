/**
 * The main job: may this person use this application on behalf of this unit, at this moment, and why.
 *
 * <p>One Cypher path query gathers the evidence, one evaluator judges it by the eight rules; deciding and explaining are
 * two views of that one judgement, so they cannot disagree.
 */
@NullMarked
package be.delegraph.access;

import org.jspecify.annotations.NullMarked;
