// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.logs;

import be.delegraph.problem.ForbiddenException;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.logging.LogLevel;
import io.micronaut.management.endpoint.loggers.ManagedLoggingSystem;
import io.micronaut.management.endpoint.loggers.impl.DefaultLoggersManager;
import jakarta.inject.Singleton;

/** Lets operators see the level of every logger, and change that of a few of ours. */
@Singleton
@Replaces(DefaultLoggersManager.class)
class ChangeableLoggers extends DefaultLoggersManager {

    @Override
    public void setLogLevel(ManagedLoggingSystem loggers, String name, LogLevel level) {
        if (!OwnLoggers.CHANGEABLE.contains(name)) {
            throw ForbiddenException.because(
                    "Only these loggers can be changed: " + String.join(", ", OwnLoggers.CHANGEABLE) + ".");
        }
        super.setLogLevel(loggers, name, level);
    }
}
