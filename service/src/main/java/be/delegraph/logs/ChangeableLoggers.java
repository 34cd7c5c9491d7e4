// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.logs;

import be.delegraph.problem.ForbiddenException;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.logging.LogLevel;
import io.micronaut.management.endpoint.loggers.ManagedLoggingSystem;
import io.micronaut.management.endpoint.loggers.impl.DefaultLoggersManager;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets operators see the level of every logger, and change that of a few of ours, which is logged first. */
@Singleton
@Replaces(DefaultLoggersManager.class)
class ChangeableLoggers extends DefaultLoggersManager {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeableLoggers.class);

    @Override
    public void setLogLevel(ManagedLoggingSystem loggers, String name, LogLevel level) {
        if (!OwnLoggers.CHANGEABLE.contains(name)) {
            throw ForbiddenException.because(
                    "Only these loggers can be changed: " + String.join(", ", OwnLoggers.CHANGEABLE) + ".");
        }
        if (level == LogLevel.OFF || level == LogLevel.ERROR) {
            throw ForbiddenException.because("What goes wrong stays in the log: the highest level is WARN.");
        }
        LOG.warn("An operator sets the level of {} to {}.", name, level);
        super.setLogLevel(loggers, name, level);
    }
}
