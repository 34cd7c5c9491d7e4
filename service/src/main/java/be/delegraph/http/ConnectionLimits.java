// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What one caller, or all of them together, may take of the service's attention.
 *
 * @param atOnce connections at once, not counting those whose TLS handshake is under way; one more is closed
 * @param receiveWithin time for one request, from its first byte to its last; see {@link ReceiveDeadline} for one that is
 *     sent before the answer to the one before
 */
@ConfigurationProperties("delegraph.connections")
record ConnectionLimits(
        @Bindable(defaultValue = "4096") int atOnce,
        @Bindable(defaultValue = "10s") Duration receiveWithin) {

    ConnectionLimits {
        if (atOnce < 1) {
            throw StartRefusedException.because("delegraph.connections.at-once", "lets nobody in");
        }
        if (receiveWithin.toMillis() < 1) {
            throw StartRefusedException.because("delegraph.connections.receive-within", "leaves no time to ask");
        }
    }
}
