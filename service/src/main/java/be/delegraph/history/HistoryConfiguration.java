// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.history;

import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How changes take effect: {@code DELEGRAPH_PROPAGATION_DELAY}.
 *
 * @param propagationDelay how much later than it is recorded a change takes effect that grants something; one that takes
 *     something away does so at once. {@code PT20M} is what the old system took (requirements 57, 81)
 */
@ConfigurationProperties("delegraph")
record HistoryConfiguration(@Bindable(defaultValue = "PT0S") Duration propagationDelay) {

    HistoryConfiguration {
        if (propagationDelay.isNegative() || propagationDelay.compareTo(Duration.ofDays(1)) > 0) {
            throw StartRefusedException.because("delegraph.propagation-delay", "lies outside of PT0S to PT24H");
        }
    }
}
