// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.inquiry;

import be.delegraph.access.Asker;
import be.delegraph.access.DecisionPoint;
import be.delegraph.access.Question;
import be.delegraph.access.Reason;
import be.delegraph.access.ReasonCode;
import be.delegraph.access.Resource;
import be.delegraph.authority.ManagerAuthority;
import be.delegraph.authority.Reach;
import be.delegraph.graph.ConsistencyToken;
import be.delegraph.identity.Caller;
import be.delegraph.identity.CallerResolver;
import be.delegraph.problem.ForbiddenException;
import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import be.delegraph.problem.InvalidException;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Answers evaluation requests within what their caller may ask: the one way in for every endpoint that decides or
 * explains. Thread-safe, never blocks.
 *
 * <p>A manager's authority is read first, and then only that is asked which the answer may tell. So out of
 * reach neither person nor application is looked up.
 */
@Singleton
public class ScopedDecisions {

    /** As much as two instances' clocks may differ. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final DecisionPoint access;
    private final CallerResolver callers;
    private final ManagerAuthority authority;
    private final Clock clock;
    private final AssuranceNames assuranceNames;
    private final IncidentReporter incidents;

    ScopedDecisions(
            DecisionPoint access,
            CallerResolver callers,
            ManagerAuthority authority,
            Clock clock,
            AssuranceNames assuranceNames,
            IncidentReporter incidents) {
        this.access = access;
        this.callers = callers;
        this.authority = authority;
        this.clock = clock;
        this.assuranceNames = assuranceNames;
        this.incidents = incidents;
    }

    /**
     * Reads a request and decides; a denial has its reasons only if they were asked for. A malformed request is told so
     * before anything is said of what its caller may ask.
     *
     * @param body JSON as received, or nothing
     * @param consistencyToken of a write that the answer must have seen, if the caller sent one
     * @throws be.delegraph.problem.InvalidException if the request is malformed
     * @throws ForbiddenException if the caller may not ask this
     */
    public CompletionStage<Answer> decide(byte[] body, Authentication token, @Nullable String consistencyToken) {
        Inquiry inquiry = read(body, token, consistencyToken);
        return inquiry.request().explain()
                ? answer(inquiry, explaining(inquiry))
                : answer(inquiry, deciding(inquiry)).thenApply(Answer::withoutReasons);
    }

    /**
     * Reads a request and answers it with all that the decision rests on.
     *
     * @param body JSON as received, or nothing
     * @param consistencyToken of a write that the answer must have seen, if the caller sent one
     * @throws be.delegraph.problem.InvalidException if the request is malformed
     * @throws ForbiddenException if the caller may not ask this
     */
    public CompletionStage<Answer> explain(byte[] body, Authentication token, @Nullable String consistencyToken) {
        Inquiry inquiry = read(body, token, consistencyToken);
        return answer(inquiry, explaining(inquiry));
    }

    private Inquiry read(byte[] body, Authentication token, @Nullable String consistencyToken) {
        Instant now = clock.instant();
        EvaluationRequest request = EvaluationRequestReader.read(JsonMembers.of(body), now, assuranceNames);
        ConsistencyToken written = written(consistencyToken, now);
        Caller caller = callers.resolve(token);
        refuseOthersApplication(caller, request);
        refuseOtherMoment(caller, request);
        return new Inquiry(caller, request, request.asOf().orElse(latest(now, written)), written);
    }

    private static @Nullable ConsistencyToken written(@Nullable String consistencyToken, Instant now) {
        if (consistencyToken == null) {
            return null;
        }
        try {
            ConsistencyToken written = ConsistencyToken.parse(consistencyToken);
            if (written.recorded().isBefore(now.plus(CLOCKS_APART))) {
                return written;
            }
        } catch (IllegalArgumentException notOurs) {
            // Told below, like one that claims to come from the future.
        }
        throw new InvalidException("Send as Consistency-Token what a change was answered with.");
    }

    /** Should the clock of the instance that wrote be ahead: now is when what was written is known. */
    private static Instant latest(Instant now, @Nullable ConsistencyToken written) {
        return written != null && written.recorded().isAfter(now) ? written.recorded() : now;
    }

    private CompletionStage<Answer> answer(Inquiry inquiry, Answering answering) {
        Disclosure scope = Disclosure.of(inquiry.caller());
        List<Reason> unknown = inquiry.request().unknown();
        if (!unknown.isEmpty()) {
            return CompletableFuture.completedStage(Answer.unresolved(inquiry.at(), unknown, scope));
        }
        Question question = inquiry.request().question(inquiry.at());
        return inquiry.caller() instanceof Caller.Person manager
                ? reach(manager, question, inquiry.written()).thenCompose(reach -> inReach(question, reach, answering))
                : answering.answer(question, scope);
    }

    private CompletionStage<Reach> reach(Caller.Person manager, Question question, @Nullable ConsistencyToken written) {
        return question.resource() instanceof Resource.Unit unit
                ? authority.overUnit(manager.person(), unit.id(), question.at(), written)
                : authority.overFacility(
                        manager.person(), ((Resource.Facility) question.resource()).hco(), question.at(), written);
    }

    /** Asks about nothing but the units in reach: others with the same facility's number do not exist for the manager. */
    private CompletionStage<Answer> inReach(Question question, Reach reach, Answering answering) {
        Disclosure scope = new Disclosure.ManagedUnits(reach);
        if (reach.isEmpty()) {
            incidents.report(Incident.CALLER_REFUSED, "MANAGER: asked about a unit out of reach, or unknown");
            List<Reason> unknown = List.of(Reason.about(ReasonCode.UNKNOWN_UNIT));
            return CompletableFuture.completedStage(Answer.unresolved(question.at(), unknown, scope));
        }
        return answering.answer(question.about(new Resource.Units(reach.asked())), scope);
    }

    private Answering deciding(Inquiry inquiry) {
        return (question, scope) -> access.decide(question, asker(inquiry.caller()), inquiry.written())
                .thenApply(decision -> Answer.plain(question.at(), decision.allowed(), scope));
    }

    private Answering explaining(Inquiry inquiry) {
        return (question, scope) -> access.explain(question, asker(inquiry.caller()), inquiry.written())
                .thenApply(explanation -> Answer.of(scope.narrowed(explanation), scope));
    }

    private static Asker asker(Caller caller) {
        return new Asker(caller.getClass().getSimpleName() + " " + caller.name());
    }

    private static void refuseOthersApplication(Caller caller, EvaluationRequest request) {
        if (caller instanceof Caller.Portal portal
                && request.application().filter(portal.applications()::contains).isEmpty()) {
            throw new ForbiddenException(
                    InquiryProblem.APPLICATION_NOT_YOURS,
                    "A portal asks about the applications that it is bound to only.");
        }
    }

    private static void refuseOtherMoment(Caller caller, EvaluationRequest request) {
        if (request.asOf().isPresent() && !seesAll(caller)) {
            throw new ForbiddenException(
                    InquiryProblem.TIME_NOT_YOURS,
                    "Only auditors and troubleshooters ask about another moment: leave out context.as_of.");
        }
    }

    private static boolean seesAll(Caller caller) {
        return caller instanceof Caller.Auditor || caller instanceof Caller.Troubleshooter;
    }

    /** What was asked, by whom, about which moment. */
    private record Inquiry(
            Caller caller,
            EvaluationRequest request,
            Instant at,
            @Nullable ConsistencyToken written) {}

    private interface Answering {
        CompletionStage<Answer> answer(Question question, Disclosure scope);
    }
}
