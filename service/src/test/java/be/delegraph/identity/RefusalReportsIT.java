// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static be.delegraph.testing.TwoSectors.ANNA;
import static be.delegraph.testing.TwoSectors.CARLA;
import static be.delegraph.testing.TwoSectors.HOME_CARE;
import static be.delegraph.testing.TwoSectors.NEIGHBOURS_CAMPUS;
import static be.delegraph.testing.TwoSectors.SCREENING;
import static be.delegraph.testing.TwoSectors.SITE;
import static be.delegraph.testing.TwoSectors.question;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.problem.IncidentReporter;
import be.delegraph.testing.ServiceExtension;
import be.delegraph.testing.TwoSectors;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/**
 * A service of its own for each test: of each kind of incident the first one is logged, the rest only seconds later, maybe
 * while another test runs.
 */
class RefusalReportsIT {

    @RegisterExtension
    final ServiceExtension service = ServiceExtension.on(TwoSectors.WORLD);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(IncidentReporter.class);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    @Test
    void aPortalThatAsksForAnothersApplicationIsNamed() {
        ask("portal-screening", question(ANNA, HOME_CARE, "unit", SITE), 403);

        assertReported("PORTAL portal-screening: A portal asks about the applications that it is bound to only.");
    }

    @Test
    void aManagerWhoAsksAboutAnotherMomentIsNoPersonInTheLog() {
        String question = question(ANNA, SCREENING, "unit", SITE)
                .replace("\"explain\": true", "\"as_of\": \"2025-06-01T00:00:00Z\"");
        ask("tom", question, 403);

        assertReported("MANAGER: Only auditors and troubleshooters ask about another moment: leave out context.as_of.");
    }

    @Test
    void anEndpointOfOtherRolesIsToldAsThat() {
        assertThat(service.get("tom", "/prometheus").statusCode()).isEqualTo(403);

        assertReported("MANAGER: not this role's endpoint");
    }

    @Test
    void aPageOfAnotherOriginIsNamedAsWhatItIs() {
        assertThat(service.send(service.as("tom", "/prometheus")
                                .header("Origin", "https://elsewhere.example")
                                .build())
                        .statusCode())
                .isEqualTo(403);

        assertReported("nobody: a page of another origin");
    }

    @Test
    void everyRefusalIsCountedAlsoOneThatIsToldAsUnknown() {
        assertThat(service.get("tom", "/prometheus").statusCode()).isEqualTo(403);
        ask("operator", question(ANNA, SCREENING, "unit", SITE), 403);
        ask("portal-home-care", question(ANNA, SCREENING, "unit", SITE), 403);
        ask("tom", question(CARLA, SCREENING, "unit", NEIGHBOURS_CAMPUS), 200);
        assertThat(count()).isEqualTo(4);

        ask("tom", question(ANNA, SCREENING, "unit", SITE), 200);
        ask("portal-screening", question(CARLA, SCREENING, "unit", SITE), 200);
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void aManagerWhoWantsToChangeWhatIsOutOfReachIsCounted() {
        assertThat(service.post("tom", "/v1/units/blocks", "{\"unit\": \"%s\"}".formatted(NEIGHBOURS_CAMPUS))
                        .statusCode())
                .isEqualTo(404);

        assertReported("MANAGER: wanted to change a unit out of reach, or unknown");
    }

    private void assertReported(String detail) {
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains("A caller asked for what is not theirs: " + detail);
        assertThat(count()).isEqualTo(1);
    }

    private double count() {
        return service.bean(MeterRegistry.class)
                .get("delegraph.incidents")
                .tag("incident", "caller_refused")
                .counter()
                .count();
    }

    private void ask(String caller, String question, int status) {
        assertThat(service.post(caller, "/access/v1/evaluation", question).statusCode())
                .isEqualTo(status);
    }
}
