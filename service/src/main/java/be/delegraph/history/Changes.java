// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.authority.Turns;
import be.delegraph.graph.Graph;
import be.delegraph.http.Submission;
import be.delegraph.identity.Caller;
import be.delegraph.model.Insz;
import be.delegraph.problem.ForbiddenException;
import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import be.delegraph.problem.NotFoundException;
import be.delegraph.problem.OverloadedException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes, every one of them. Those to one organisation are made one after the other, by its chain; those to
 * different ones do not wait for each other. Safe for use by any number of threads, on any number of instances; never blocks the caller's thread.
 */
@Singleton
public class Changes {

    /** Planning its query for the first time takes a change long, as do ten thousand registrations a preview. */
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Graph graph;
    private final Clock clock;
    private final HistoryConfiguration configuration;
    private final PreviewMaker previews;
    private final IncidentReporter incidents;
    /** By whoever submits: nobody stands in line for what others want, be it of the same organisation. */
    private final Turns<Insz> turns;
    /** A preview holds the chain for as long as it looks at everybody below: one at a time, so that changes come between. */
    private final Turns<Insz> previewing;

    Changes(
            Graph graph,
            Clock clock,
            HistoryConfiguration configuration,
            PreviewMaker previews,
            IncidentReporter incidents) {
        this.graph = graph;
        this.clock = clock;
        this.configuration = configuration;
        this.previews = previews;
        this.incidents = incidents;
        this.turns = new Turns<>(graph.answerWithin());
        this.previewing = new Turns<>(WITHIN, 1);
    }

    /**
     * Makes a change or, for a preview, tells what would come of it and takes it back. What is so already is answered as
     * done, and recorded no second time; what was submitted before under the same key is not done again.
     *
     * @return fails with {@link be.delegraph.problem.NotFoundException} if there is no such unit, or none that the caller
     *     may change so; with {@link be.delegraph.problem.ConflictException} if it cannot be done as things stand, or the
     *     key stands for another change; with {@link be.delegraph.problem.OutdatedException} if the unit has changed since
     *     the caller looked; and as {@link Graph#write} does. Then it may be done or not: submitted again under the same
     *     key, it is done once.
     */
    public CompletionStage<Outcome> apply(Change change, Caller caller, Submission submission) {
        Request request = Request.of(change, person(caller), submission);
        Attempt attempt = new Attempt(request, clock, configuration.propagationDelay(), previews);
        boolean preview = submission.isPreview();
        return (preview ? previewing : turns)
                .take(
                        request.caller().person(),
                        () -> graph.write(change.query().path(), attempt, WITHIN))
                .whenComplete((written, failure) -> report(failure))
                .thenApply(written -> written.value().with(written.bookmark()));
    }

    private void report(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof NotFoundException) {
            incidents.report(Incident.CALLER_REFUSED, "MANAGER: wanted to change a unit out of reach, or unknown");
        } else if (cause instanceof OverloadedException) {
            incidents.report(Incident.QUESTIONS_TURNED_AWAY, "a manager's change");
        }
    }

    private static Caller.Person person(Caller caller) {
        if (caller instanceof Caller.Person person) {
            return person;
        }
        throw ForbiddenException.because("Units are changed by persons, in their own name.");
    }
}
