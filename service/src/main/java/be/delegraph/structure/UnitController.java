// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.structure;

import be.delegraph.history.ChangeEndpoint;
import be.delegraph.history.Changes;
import be.delegraph.history.Outcome;
import be.delegraph.http.Submission;
import be.delegraph.identity.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;

/** Changes to units. */
@Controller("/v1/units")
@Tag(name = "Units")
class UnitController {

    private final Changes changes;

    UnitController(Changes changes) {
        this.changes = changes;
    }

    /** Ticks an application at a unit. For who manages the unit, or one above it. */
    @Post("/ticks")
    @ChangeEndpoint
    CompletionStage<Outcome> tick(
            @Body TickUnit change, @Parameter(hidden = true) Caller caller, @RequestBean Submission submission) {
        return changes.apply(change, caller, submission);
    }

    /** Blocks a unit, and so everything below it. Nothing below is lost. For who manages a unit above it. */
    @Post("/blocks")
    @ChangeEndpoint
    CompletionStage<Outcome> block(
            @Body BlockUnit change, @Parameter(hidden = true) Caller caller, @RequestBean Submission submission) {
        return changes.apply(change, caller, submission);
    }

    /** Ends the blocks of a unit. What lies below is as it was before. For who manages a unit above it. */
    @Post("/blocks/end")
    @ChangeEndpoint
    CompletionStage<Outcome> unblock(
            @Body UnblockUnit change, @Parameter(hidden = true) Caller caller, @RequestBean Submission submission) {
        return changes.apply(change, caller, submission);
    }

    /** Ends the tick of an application at a unit. What is ticked below is suspended. For who manages the
     * unit, or one above it. */
    @Post("/ticks/end")
    @ChangeEndpoint
    CompletionStage<Outcome> untick(
            @Body UntickUnit change, @Parameter(hidden = true) Caller caller, @RequestBean Submission submission) {
        return changes.apply(change, caller, submission);
    }
}
