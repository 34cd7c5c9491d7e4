// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service's own logging configuration, not that of the tests. */
class LogsTests {

    private static LoggerContext context;
    private static Encoder<ILoggingEvent> encoder;

    @BeforeAll
    static void configure() throws JoranException {
        context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogsTests.class.getResource("/logback.xml"));
        encoder = ((ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("console")).getEncoder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000090169", "000000 901 69", "000000901-69", "00.00.00-901.69", "000000.901.69"})
    void aPersonsNumberIsMaskedWhereverItSlipsIn(String number) {
        String line = line("Failed for " + number + ", sorry", new IllegalStateException("not " + number));

        assertThat(line)
                .doesNotContain(number)
                .contains("Failed for ***, sorry")
                .contains("IllegalStateException: not ***")
                .contains("at be.delegraph.logs.LogsTests");
    }

    @Test
    void aTokenIsMaskedToo() {
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSJ9.c2lnbmF0dXJl-_";

        assertThat(line("Got Bearer " + token + ".", new IllegalStateException(token)))
                .doesNotContain("eyJ", "c2lnbmF0dXJl")
                .contains("Got Bearer ***");
    }

    @Test
    void otherNumbersStay() {
        assertThat(line("Unit 0199900172/screening-unit/90010 took 123456789012 ns", null))
                .contains("Unit 0199900172/screening-unit/90010 took 123456789012 ns");
    }

    private static String line(String message, Throwable failure) {
        LoggingEvent event = new LoggingEvent("", context.getLogger("test"), Level.WARN, message, failure, null);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
