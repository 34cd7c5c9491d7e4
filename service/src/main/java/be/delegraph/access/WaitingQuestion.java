// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import java.util.concurrent.CompletableFuture;

/** A question that somebody waits for, until it is answered or the time that they wait is over. */
record WaitingQuestion(Question question, boolean named, Asker asker, CompletableFuture<Evidence> answer) {

    boolean isOver() {
        return answer.isDone();
    }
}
