// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.SettableClock;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class IncidentsTests {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Incidents incidents = new Incidents(meters, clock);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(Incidents.class);

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
    void aLaterLineTellsHowManyWereLeftOut() {
        incidents.report(Incident.TOKEN_REFUSED, "signature");
        incidents.report(Incident.TOKEN_REFUSED, "signature");
        incidents.report(Incident.TOKEN_REFUSED, "signature");
        clock.passes(Duration.ofSeconds(5));
        incidents.report(Incident.TOKEN_REFUSED, "expired");

        assertThat(lines.list.get(1).getFormattedMessage())
                .isEqualTo("A token was not accepted: expired (and 2 times before)");
    }

    @Test
    void oneKindDoesNotSilenceAnother() {
        incidents.report(Incident.GRAPH_AWAY, "refused");
        incidents.report(Incident.GRAPH_SLOW, "1.8 s");

        assertThat(lines.list).hasSize(2);
    }

    private double count(String incident) {
        return meters.get(Incidents.METRIC).tag("incident", incident).counter().count();
    }
}
