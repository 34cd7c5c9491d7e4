// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.http.Submission;
import be.delegraph.identity.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A change that somebody submitted.
 *
 * @param key what the submission is known by: the caller's own key, or one of ours for the case that a commit's answer is
 *     lost
 */
record Request(Change change, Caller.Person caller, Submission submission, String key) {

    /** @throws be.delegraph.problem.InvalidException if the submission says something that is nothing */
    static Request of(Change change, Caller.Person caller, Submission submission) {
        submission.demandReadable();
        String key = givenKey(submission).orElseGet(() -> UUID.randomUUID().toString());
        return new Request(change, caller, submission, key);
    }

    /** A preview is no submission of the change, and leaves none behind. */
    private static Optional<String> givenKey(Submission submission) {
        return submission.isPreview() ? Optional.empty() : submission.key();
    }

    /** Whether the caller can find it again. */
    boolean hasGivenKey() {
        return givenKey(submission).isPresent();
    }

    String chain() {
        return change.unit().organisation().value();
    }

    /** The parameters of the change's own, as text, in the order of their names. */
    List<String> input() {
        return change.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .sorted()
                .toList();
    }

    /** Tells whether the same is asked for, whatever is remarked: words about persons are kept where they can be erased. */
    String digest() {
        return Digest.of(Map.of("operation", change.operation(), "unit", change.unit(), "input", input()));
    }
}
