// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import be.delegraph.graph.Query;
import be.delegraph.graph.Reading;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.UnitId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Judges everybody's rights at a unit and below it, by the rules that decide about one person: each path is gathered once,
 * and with it what is each user's own. Asks the graph as it is committed, or as an open transaction sees it.
 */
public final class RightsBelow {

    private static final Query USERS_BELOW = Query.of("access/users_below");
    private static final Query NEEDING_COMPANION = Query.of("access/needing_companion");
    private static final Query TICKED_APPLICATIONS = Query.of("access/ticked_applications");

    /** How strongly somebody will be authenticated is no matter of rights. */
    private static final Optional<AssuranceLevel> STRONGEST = Optional.of(new AssuranceLevel(500));

    private final Reading graph;
    private final UnitId unit;
    private final Instant at;

    /** @param at the moment that is asked about */
    public RightsBelow(Reading graph, UnitId unit, Instant at) {
        this.graph = graph;
        this.unit = unit;
        this.at = at;
    }

    /** Everybody who has the application ticked, in effect or not yet; who has not is denied whatever holds above. */
    public CompletionStage<List<JudgedRight>> to(ApplicationCode application) {
        Map<String, Object> parameters =
                Map.of("unit", unit.value(), "application", application.value(), "at", at.atZone(ZoneOffset.UTC));
        return graph.run(USERS_BELOW, parameters).thenApply(rows -> rows.stream()
                .flatMap(row -> onOnePath(application, row))
                .toList());
    }

    /** The applications that ask for this one to be ticked beside them. */
    public CompletionStage<List<ApplicationCode>> needing(ApplicationCode companion) {
        return graph.run(NEEDING_COMPANION, Map.of("companion", companion.value(), "at", at.atZone(ZoneOffset.UTC)))
                .thenApply(RightsBelow::applications);
    }

    /** The applications that the unit ticks, and so all that anybody below may use. */
    public CompletionStage<List<ApplicationCode>> ticked() {
        return graph.run(TICKED_APPLICATIONS, Map.of("unit", unit.value(), "at", at.atZone(ZoneOffset.UTC)))
                .thenApply(RightsBelow::applications);
    }

    private static Stream<JudgedRight> onOnePath(ApplicationCode application, Record row) {
        Evidence.Path path = EvidenceReader.path(row.get("path"));
        Terms terms = Terms.of(
                application, row.get("inUse").asBoolean(), EvidenceReader.policy(row.get("policy")), STRONGEST);
        return row.get("users").asList(user -> judged(path, terms, user)).stream();
    }

    private static JudgedRight judged(Evidence.Path path, Terms terms, Value user) {
        Evidence.Registration registration = new Evidence.Registration(path, EvidenceReader.user(user.get("user")));
        return new JudgedRight(
                user.get("id").asString(),
                user.get("person").asString(),
                user.get("name").asString(null),
                path.end(),
                terms.application(),
                Evaluator.judge(registration, terms).reasons());
    }

    private static List<ApplicationCode> applications(List<Record> rows) {
        return rows.stream()
                .map(row -> new ApplicationCode(row.get("application").asString()))
                .toList();
    }
}
