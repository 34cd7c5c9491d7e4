// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.logs;

import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ServiceClient.body;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** With every logger as talkative as it may be, nothing that callers send reaches the log. */
class DiscretionIT {

    private static final String QUESTION = """
            {"subject": {"type": "person", "id": "%s"}, "action": {"name": "%s"},
             "resource": {"type": "unit", "id": "%s"}, "context": {"explain": true}}
            """.formatted(ANNA, APPLICATION, CAMPUS);

    @RegisterExtension
    final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD)
            .with("logger.levels.io.netty", "TRACE")
            .with("logger.levels.io.micronaut", "ALL")
            .with("logger.levels.ROOT", "TRACE");

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> everything = new OutputStreamAppender<>();
    private final Map<Logger, Level> before = levels();

    @BeforeEach
    void listenToEverything() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(loggers);
        encoder.setPattern("%level %logger %msg %mdc%n%ex");
        encoder.start();
        everything.setContext(loggers);
        everything.setEncoder(encoder);
        everything.setOutputStream(output);
        everything.start();
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(everything);
        loggers.getLoggerList().forEach(logger -> logger.setLevel(Level.TRACE));
    }

    @AfterEach
    void listenNoMore() {
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(everything);
        loggers.getLoggerList().forEach(logger -> logger.setLevel(before.get(logger)));
    }

    @Test
    void nothingThatCallersSendIsWritten() {
        assertThat(leaksIn(traffic())).isEmpty();
        assertThat(written()).contains("A token was not accepted");
    }

    @Test
    void aConfigurationThatIsReadAgainChangesNothing() {
        LoggerContext other = new LoggerContext();
        new DiscreetLibraries().configure(other);
        other.reset();

        assertThat(other.getTurboFilterList()).hasSize(1);
        assertThat(other.getLogger("io.netty").isDebugEnabled()).isFalse();
        assertThat(other.getLogger("be.delegraph").isDebugEnabled()).isTrue();
    }

    /** The test above can fail. */
    @Test
    void librariesWouldWriteThatIfTheyWereLet() {
        List<TurboFilter> filters = List.copyOf(loggers.getTurboFilterList());
        loggers.getTurboFilterList().clear();
        try {
            assertThat(leaksIn(traffic())).contains("token", "number");
        } finally {
            loggers.getTurboFilterList().addAll(filters);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.netty",
                "io.micronaut.http",
                "org.neo4j.driver",
                "ROOT",
                "be",
                "be.delegraphs",
                "be.delegraph.access.authzen",
                "com.nimbusds"
            })
    void onlyAFewOfOurLoggersCanBeChanged(String logger) {
        HttpResponse<String> response =
                service.post("operator", "/loggers/" + logger, "{\"configuredLevel\": \"DEBUG\"}");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(json(response).get("detail").textValue()).contains("be.delegraph.identity");
        assertThat(service.post("operator", "/loggers/be.delegraph.identity", "{\"configuredLevel\": \"DEBUG\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(loggers.getLogger("be.delegraph.identity").getLevel()).isEqualTo(Level.DEBUG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "ERROR"})
    void nobodySilencesWhatGoesWrong(String level) {
        assertThat(service.post("operator", "/loggers/be.delegraph", "{\"configuredLevel\": \"" + level + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Good, forged and malformed tokens and questions; returns the tokens. */
    private List<String> traffic() {
        List<String> tokens = Stream.of("portal-screening", "manager", "auditor", "operator")
                .map(service::tokenFor)
                .toList();
        for (String token : tokens) {
            String forged =
                    token.substring(0, token.lastIndexOf('.')) + ".AAAA" + token.substring(token.length() - 300);
            for (String path :
                    List.of("/access/v1/evaluation", "/v1/explanations", "/nothing/" + percentEncoded(ANNA))) {
                send(path, "Bearer " + token, QUESTION);
                send(path, "Bearer " + forged, QUESTION);
                send(path, token, QUESTION);
                send(path, "Bearer " + token, QUESTION.substring(0, 60));
                send(path, "Bearer " + token, QUESTION.replace("\"id\": \"" + ANNA, "\"id\": \"x" + ANNA));
                send(path + "?access_token=" + token + "&person=" + base64(ANNA, 0), "Bearer " + token, QUESTION);
            }
        }
        return tokens;
    }

    private void send(String path, String authorization, String question) {
        HttpRequest.Builder request = service.request(path).header("Authorization", authorization);
        assertThat(service.send(request.POST(body(question)).build()).statusCode())
                .isBetween(200, 499);
    }

    /** What of all that was sent stands in the log, in any spelling. */
    private Set<String> leaksIn(List<String> tokens) {
        String written = written();
        Map<String, List<String>> secrets = Map.of(
                "token",
                tokens.stream()
                        .flatMap(token -> Arrays.stream(token.split("\\.")))
                        .map(part -> part.substring(part.length() / 2))
                        .toList(),
                "number",
                List.of(ANNA),
                "header",
                List.of("Bearer ey"),
                "body",
                List.of("\"subject\"", "subject="));
        return secrets.entrySet().stream()
                .filter(secret -> secret.getValue().stream()
                        .flatMap(DiscretionIT::spellings)
                        .anyMatch(written::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Stream<String> spellings(String text) {
        return Stream.concat(
                Stream.of(text, percentEncoded(text), URLEncoder.encode(text, StandardCharsets.UTF_8)),
                IntStream.range(0, 3).mapToObj(offset -> base64(text, offset)));
    }

    private String written() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private Map<Logger, Level> levels() {
        Map<Logger, Level> levels = new HashMap<>();
        loggers.getLoggerList().forEach(logger -> levels.put(logger, logger.getLevel()));
        return levels;
    }

    private static String percentEncoded(String text) {
        return text.chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining());
    }

    /** What every encoding of the text has in common that begins so many bytes into what is encoded. */
    private static String base64(String text, int offset) {
        String encoded = Base64.getEncoder()
                .withoutPadding()
                .encodeToString((" ".repeat(offset) + text).getBytes(StandardCharsets.UTF_8));
        return encoded.substring(offset == 0 ? 0 : 4, encoded.length() - 2);
    }
}
