// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.model.UnitId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A question that somebody waits for, until it is answered or the time that they wait is over.
 *
 * @param parameter the question as {@code access/evidence} takes it
 */
record WaitingQuestion(Asker asker, Map<String, Object> parameter, CompletableFuture<Evidence> answer) {

    /** Of the same shape as all others, for Neo4j to plan with. */
    static final Map<String, Object> ABOUT_NOBODY = Map.of(
            "person",
            "",
            "application",
            "",
            "units",
            List.of(""),
            "named",
            false,
            "at",
            Instant.EPOCH.atZone(ZoneOffset.UTC));

    static WaitingQuestion of(Question question, boolean named, Asker asker) {
        return new WaitingQuestion(asker, parameter(question, named), new CompletableFuture<>());
    }

    boolean isOver() {
        return answer.isDone();
    }

    private static Map<String, Object> parameter(Question question, boolean named) {
        Map<String, Object> parameter = new HashMap<>();
        parameter.put("person", question.person().value());
        parameter.put("application", question.application().value());
        parameter.put("at", question.at().atZone(ZoneOffset.UTC));
        parameter.put("named", named);
        if (question.resource() instanceof Resource.Unit unit) {
            parameter.put("units", List.of(unit.id().value()));
        } else if (question.resource() instanceof Resource.Units units) {
            parameter.put("units", units.ids().stream().map(UnitId::value).toList());
        } else if (question.resource() instanceof Resource.Facility facility) {
            parameter.put("facility", facility.hco().value());
        }
        return parameter;
    }
}
