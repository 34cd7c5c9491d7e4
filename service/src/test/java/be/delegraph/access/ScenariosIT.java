// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import be.delegraph.fixtures.hierarchy.Moment;
import be.delegraph.fixtures.scenario.ExpectedDecision;
import be.delegraph.fixtures.scenario.Scenario;
import be.delegraph.fixtures.scenario.ScenarioReader;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.AssuranceLevel;
import be.delegraph.model.HcoNumber;
import be.delegraph.model.Insz;
import be.delegraph.model.UnitId;
import be.delegraph.testing.SampleData;
import be.delegraph.testing.ServiceClient;
import be.delegraph.testing.ServiceExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every decision of every scenario, asked in the three ways that there are. The system property {@code scenarios} names
 * another folder of them.
 */
class ScenariosIT {

    private static final Path FOLDER = SampleData.root().resolve(System.getProperty("scenarios", "fixtures/scenarios"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(SampleData.CATALOGUE);

    @TestFactory
    Stream<DynamicContainer> decides() {
        return ScenarioReader.readAll(FOLDER).stream()
                .map(scenario -> dynamicContainer(scenario.name(), asked(scenario)));
    }

    private static Stream<DynamicTest> asked(Scenario scenario) {
        return Stream.concat(
                Stream.of(dynamicTest("is written", () -> SampleData.replaceHierarchies(scenario.hierarchies()))),
                scenario.decisions().stream().flatMap(expected -> {
                    String person = scenario.insz(expected);
                    return Stream.of(
                            dynamicTest(expected.name(), () -> decide(expected, person)),
                            dynamicTest(expected.name() + " (AuthZEN)", () -> evaluate(expected, person)),
                            dynamicTest(expected.name() + " (explained)", () -> explain(expected, person)));
                }));
    }

    private static void decide(ExpectedDecision expected, String person) {
        Resource resource = expected.unit() != null
                ? new Resource.Unit(new UnitId(expected.unit()))
                : new Resource.Facility(new HcoNumber(Objects.requireNonNull(expected.facility())));
        Question question = new Question(
                new Insz(person),
                new ApplicationCode(expected.application()),
                resource,
                Optional.ofNullable(expected.at()).map(Moment::instant).orElseGet(Instant::now),
                Optional.ofNullable(expected.assurance())
                        .map(AssuranceLevel::new)
                        .orElse(null));
        Decision decision = service.bean(DecisionPoint.class)
                .decide(question, new Asker("scenario"))
                .toCompletableFuture()
                .join();
        Optional<Reason> first = decision instanceof Decision.Deny deny
                ? Optional.of(deny.reasons().get(0))
                : Optional.empty();
        check(
                expected,
                decision.allowed(),
                text(first.map(Reason::code)),
                text(first.map(Reason::level)),
                text(first.map(Reason::unit)));
    }

    private static void evaluate(ExpectedDecision expected, String person) {
        ObjectNode request = request(expected, person);
        request.withObject("/context").put("explain", true);
        JsonNode answer = post("/access/v1/evaluation", request);
        check(expected, answer, answer.path("context").path("reasons"));
    }

    private static void explain(ExpectedDecision expected, String person) {
        JsonNode answer = post("/v1/explanations", request(expected, person));
        check(expected, answer, answer.path("reasons"));
        if (expected.functionGivenAt() != null) {
            assertThat(answer.at("/registrations/0/levels"))
                    .filteredOn(level -> !level.path("functions").isEmpty())
                    .extracting(level -> level.path("unit").textValue())
                    .containsExactly(expected.functionGivenAt());
        }
    }

    private static JsonNode post(String path, JsonNode request) {
        HttpResponse<String> response = service.post("troubleshooter", path, request.toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return ServiceClient.json(response);
    }

    private static ObjectNode request(ExpectedDecision expected, String person) {
        ObjectNode request = JSON.createObjectNode();
        request.putObject("subject").put("type", "person").put("id", person);
        request.putObject("action").put("name", expected.application());
        request.putObject("resource")
                .put("type", expected.unit() != null ? "unit" : "facility")
                .put("id", expected.unit() != null ? expected.unit() : expected.facility());
        ObjectNode context = request.putObject("context");
        Optional.ofNullable(expected.at())
                .ifPresent(at -> context.put("as_of", at.instant().toString()));
        Optional.ofNullable(expected.assurance()).ifPresent(level -> context.put("assurance_level", level));
        return request;
    }

    private static void check(ExpectedDecision expected, JsonNode answer, JsonNode reasons) {
        JsonNode first = reasons.path(0);
        check(
                expected,
                answer.path("decision").booleanValue(),
                first.path("code").textValue(),
                first.path("level").textValue(),
                first.path("unit").textValue());
    }

    private static void check(
            ExpectedDecision expected,
            boolean allowed,
            @Nullable String code,
            @Nullable String level,
            @Nullable String unit) {
        assertThat(allowed)
                .as(
                        "\"%s\": allowed%s",
                        expected.name(), code == null ? "" : ", denied for " + code + " at " + level + " of " + unit)
                .isEqualTo(expected.expect() == ExpectedDecision.Outcome.allow);
        assertThat(code).as("\"%s\": reason", expected.name()).isEqualTo(expected.reason());
        if (expected.level() != null) {
            assertThat(level).as("\"%s\": level", expected.name()).isEqualTo(expected.level());
        }
        if (expected.failedAt() != null) {
            assertThat(unit).as("\"%s\": unit", expected.name()).isEqualTo(expected.failedAt());
        }
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
