// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Asks many questions at once, as callers do, so that they travel together. */
record Questioning(DecisionPoint access) {

    private static final int AT_ONCE = 50;

    private static final Asker ASKER = new Asker("property");

    List<Decision> decide(List<Question> questions) {
        return ask(questions, question -> access.decide(question, ASKER));
    }

    List<Explanation> explain(List<Question> questions) {
        return ask(questions, question -> access.explain(question, ASKER));
    }

    private static <T> List<T> ask(List<Question> questions, Function<Question, CompletionStage<T>> answer) {
        List<T> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i += AT_ONCE) {
            List<CompletableFuture<T>> asked = questions.subList(i, Math.min(i + AT_ONCE, questions.size())).stream()
                    .map(question -> answer.apply(question).toCompletableFuture())
                    .toList();
            asked.forEach(each -> answers.add(each.join()));
        }
        return answers;
    }
}
