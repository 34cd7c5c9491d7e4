// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.access.Access;
import be.delegraph.access.Asker;
import be.delegraph.access.Question;
import be.delegraph.access.Reason;
import be.delegraph.access.Resource;
import be.delegraph.identity.Caller;
import be.delegraph.identity.Callers;
import be.delegraph.identity.ManagerAuthority;
import be.delegraph.problem.ForbiddenException;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers evaluation requests within what their caller may ask: the one way in for every endpoint that decides or
 * explains. Thread-safe, never blocks.
 */
@Singleton
public class Inquiries {

    private final Access access;
    private final Callers callers;
    private final ManagerAuthority authority;
    private final Clock clock;
    private final AssuranceNames assuranceNames;

    Inquiries(Access access, Callers callers, ManagerAuthority authority, Clock clock, AssuranceNames assuranceNames) {
        this.access = access;
        this.callers = callers;
        this.authority = authority;
        this.clock = clock;
        this.assuranceNames = assuranceNames;
    }

    /**
     * Reads a request and answers it. A malformed one is told so before anything is said of what its caller may ask.
     *
     * @param body JSON as received, or nothing
     * @throws be.delegraph.problem.InvalidRequestException if the request is malformed
     * @throws ForbiddenException if the caller may not ask this
     */
    public CompletionStage<Answer> answer(byte[] body, Authentication token) {
        Instant now = clock.instant();
        EvaluationRequest request = EvaluationRequestReader.read(JsonMembers.of(body), now, assuranceNames);
        Caller caller = callers.asking(token);
        refuseOthersApplication(caller, request);
        refuseOtherMoment(caller, request);
        List<Reason> unknown = request.unknown();
        return unknown.isEmpty()
                ? answer(caller, request.question(now), request.explain())
                : CompletableFuture.completedStage(
                        Answer.denied(request.asOf().orElse(now), unknown, request.explain()));
    }

    /** Out of scope or unknown: a manager cannot tell the difference. */
    private CompletionStage<Answer> answer(Caller caller, Question question, boolean explain) {
        CompletionStage<Boolean> covered = covered(caller, question.resource());
        return access.explain(question, new Asker(caller.toString()))
                .thenCombine(
                        covered,
                        (explanation, isCovered) ->
                                isCovered ? Answer.of(explanation, explain) : Answer.outOfScope(explanation, explain));
    }

    private CompletionStage<Boolean> covered(Caller caller, Resource resource) {
        if (!(caller instanceof Caller.Manager manager)) {
            return CompletableFuture.completedStage(true);
        }
        return resource instanceof Resource.Unit unit
                ? authority.coversUnit(manager.person(), unit.id())
                : authority.coversFacility(manager.person(), ((Resource.Facility) resource).hco());
    }

    private static void refuseOthersApplication(Caller caller, EvaluationRequest request) {
        if (caller instanceof Caller.Portal portal
                && request.application().filter(portal.applications()::contains).isEmpty()) {
            throw ForbiddenException.applicationNotYours();
        }
    }

    private static void refuseOtherMoment(Caller caller, EvaluationRequest request) {
        if (request.asOf().isPresent() && !(caller instanceof Caller.Overseer)) {
            throw ForbiddenException.timeNotYours();
        }
    }
}
