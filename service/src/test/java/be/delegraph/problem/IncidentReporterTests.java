// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class IncidentReporterTests {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Deque<Runnable> afterwards = new ArrayDeque<>();
    private final IncidentReporter incidents = new IncidentReporter(meters, afterwards::add);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(IncidentReporter.class);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    void manyOfAKindAreOneLineButAllAreCounted() {
        IntStream.range(0, 1_000).parallel().forEach(each -> incidents.report(Incident.GRAPH_AWAY, "refused"));

        assertThat(lines.list).hasSize(1);
        assertThat(count("graph_away")).isEqualTo(1_000);
    }

    @Test
    void whatWasNotToldIsToldOnceTheQuietTimeIsOverUnderItsOwnName() {
        incidents.report(Incident.TOKEN_REFUSED, "signature");
        incidents.report(Incident.TOKEN_REFUSED, "expired");
        incidents.report(Incident.TOKEN_REFUSED, "signature");
        incidents.report(Incident.TOKEN_REFUSED, "expired");

        afterwards.remove().run();

        assertThat(lines.list.get(1).getFormattedMessage())
                .isEqualTo("A token was not accepted: 2 more: expired; 1 more: signature");
    }

    @Test
    void whereNothingFollowedNothingIsSaidAndTheNextIsToldAtOnce() {
        incidents.report(Incident.TOKEN_REFUSED, "signature");
        afterwards.remove().run();
        incidents.report(Incident.TOKEN_REFUSED, "expired");

        assertThat(lines.list).hasSize(2);
        assertThat(lines.list.get(1).getFormattedMessage()).isEqualTo("A token was not accepted: expired");
    }

    @Test
    void aFloodOfDifferentDetailsIsBounded() {
        IntStream.range(0, 1_000).forEach(each -> incidents.report(Incident.QUERY_FAILED, "detail " + each));

        afterwards.remove().run();

        assertThat(lines.list.get(1).getFormattedMessage()).contains("979 more: others");
    }

    @Test
    void oneKindDoesNotSilenceAnother() {
        incidents.report(Incident.GRAPH_AWAY, "refused");
        incidents.report(Incident.GRAPH_SLOW, "1.8 s");

        assertThat(lines.list).hasSize(2);
    }

    private double count(String incident) {
        return meters.get(IncidentReporter.METRIC)
                .tag("incident", incident)
                .counter()
                .count();
    }
}
