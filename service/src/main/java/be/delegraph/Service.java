// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;

/** The service's start; a failed one is told by the command line, not logged. */
final class Service extends Micronaut {

    Service() {
        mainClass(Delegraph.class);
        banner(false);
    }

    @Override
    protected void handleStartupException(Environment environment, Throwable failure) {
        throw new ApplicationStartupException("The service did not start: " + failure.getMessage(), failure);
    }
}
