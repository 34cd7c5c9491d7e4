// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.problem.GraphUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks many questions at once, as callers do, so that they travel together. */
record Questioning(Access access) {

    private static final int AT_ONCE = 50;
    private static final int ATTEMPTS = 5;

    List<Decision> decide(List<Question> questions) {
        return ask(questions, access::decide);
    }

    List<Explanation> explain(List<Question> questions) {
        return ask(questions, access::explain);
    }

    private static <T> List<T> ask(List<Question> questions, Function<Question, CompletionStage<T>> answer) {
        List<T> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i += AT_ONCE) {
            List<CompletableFuture<T>> asked = questions.subList(i, Math.min(i + AT_ONCE, questions.size())).stream()
                    .map(question -> patiently(ATTEMPTS, () -> answer.apply(question)))
                    .toList();
            asked.forEach(each -> answers.add(each.join()));
        }
        return answers;
    }

    /** A cold database on a busy machine may be slower than callers should have to bear. */
    private static <T> CompletableFuture<T> patiently(int attempts, Supplier<CompletionStage<T>> answer) {
        CompletionStage<T> asked = answer.get();
        return asked.exceptionallyCompose(
                        failure -> attempts > 1 && isUnavailable(failure) ? patiently(attempts - 1, answer) : asked)
                .toCompletableFuture();
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof GraphUnavailableException
                || (failure instanceof CompletionException && failure.getCause() instanceof GraphUnavailableException);
    }
}
