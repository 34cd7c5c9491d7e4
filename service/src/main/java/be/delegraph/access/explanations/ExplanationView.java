// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.explanations;

import be.delegraph.access.Explanation;
import be.delegraph.access.LevelState;
import be.delegraph.access.Reason;
import be.delegraph.access.RuleOutcome;
import be.delegraph.access.inquiry.Answer;
import be.delegraph.access.inquiry.ReasonView;
import be.delegraph.model.FunctionCode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer with all that it rests on. */
@Serdeable
@Schema(name = "Explanation", description = "A decision with every registration, level and rule that was looked at.")
record ExplanationView(
        boolean decision,

        @Schema(description = "The moment that it holds for")
        Instant at,

        @Schema(description = "What the registration nearest to an allow fails on")
        List<ReasonView> reasons,

        @Schema(
                description =
                        "The registrations at the unit asked about or below it that the caller may see, the nearest"
                                + " to an allow first: " + MOST_REGISTRATIONS
                                + " at most, while the decision rests on all")
        List<RegistrationView> registrations,

        @Schema(description = "How many registrations there are", example = "1")
        int registrationsTotal,

        @Schema(description = "Whether some of the registrations are left out")
        boolean truncated) {

    private static final int MOST_REGISTRATIONS = 100;

    static ExplanationView of(Answer answer) {
        return new ExplanationView(
                answer.allowed(),
                answer.at(),
                views(answer, answer.reasons()),
                answer.registrations().stream()
                        .limit(MOST_REGISTRATIONS)
                        .map(registration -> RegistrationView.of(answer, registration))
                        .toList(),
                answer.registrations().size(),
                answer.registrations().size() > MOST_REGISTRATIONS);
    }

    private static List<ReasonView> views(Answer answer, List<Reason> reasons) {
        return reasons.stream().map(answer::view).toList();
    }

    /** One registration, judged by itself. */
    @Serdeable
    @Schema(name = "ExplainedRegistration", description = "One registration of the person, judged by itself.")
    record RegistrationView(String unit, boolean decision, List<LevelView> levels, List<RuleView> rules) {

        static RegistrationView of(Answer answer, Explanation.Registration registration) {
            return new RegistrationView(
                    registration.unit().value(),
                    registration.reasons().isEmpty(),
                    registration.levels().stream().map(LevelView::of).toList(),
                    registration.rules().stream()
                            .map(rule -> RuleView.of(answer, rule))
                            .toList());
        }
    }

    /** One level of the path, organisation first, user last; for a manager without those above what is managed. */
    @Serdeable
    @Schema(name = "ExplainedLevel", description = "One level of the path as it stood at that moment.")
    record LevelView(
            String level,
            String unit,
            @Schema(nullable = false) @Nullable String name,
            String state,
            List<TickView> ticks,

            @Schema(
                    description =
                            "Of the functions that the application accepts, those that the person was given at this"
                                    + " level; only those at level USER count")
            List<String> functions) {

        static LevelView of(LevelState level) {
            return new LevelView(
                    level.level().name(),
                    level.unit().value(),
                    level.name(),
                    level.state().name(),
                    level.ticks().stream().map(TickView::of).toList(),
                    level.functions().stream().map(FunctionCode::value).toList());
        }
    }

    /** Whether an application is ticked at a level. */
    @Serdeable
    @Schema(name = "ExplainedTick", description = "Whether an application is ticked at this level.")
    record TickView(String application, String state) {

        static TickView of(LevelState.Tick tick) {
            return new TickView(tick.application().value(), tick.state().name());
        }
    }

    /** What came of one rule. */
    @Serdeable
    @Schema(name = "ExplainedRule", description = "What came of one rule, in the order of the rules.")
    record RuleView(String rule, String outcome, List<ReasonView> reasons) {

        static RuleView of(Answer answer, RuleOutcome rule) {
            return new RuleView(rule.rule().name(), rule.outcome().name(), views(answer, rule.reasons()));
        }
    }
}
