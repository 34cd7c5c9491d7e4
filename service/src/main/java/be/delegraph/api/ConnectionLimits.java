// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.api;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What one caller, or all of them together, may take of the service's attention.
 *
 * @param atOnce connections at once; one more is closed
 * @param receiveWithin time for one request, from its first byte to its last
 */
@ConfigurationProperties("delegraph.connections")
record ConnectionLimits(
        @Bindable(defaultValue = "4096") int atOnce,
        @Bindable(defaultValue = "10s") Duration receiveWithin) {}
