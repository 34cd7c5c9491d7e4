// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps libraries from writing DEBUG and TRACE, whatever their level is and whoever set it: there, HTTP server, JSON and
 * driver write headers, tokens, bodies and parameters. Logback finds this by itself, before any configuration file, so
 * that none can take it away.
 */
public final class DiscreetLibraries extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.addTurboFilter(new Discretion());
        context.addListener(new AfterReset());
        return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }

    private static final class Discretion extends TurboFilter {

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] parameters,
                @Nullable Throwable failure) {
            return level.isGreaterOrEqual(Level.INFO) || OwnLoggers.contain(logger.getName())
                    ? FilterReply.NEUTRAL
                    : FilterReply.DENY;
        }
    }

    /** A configuration that is read again begins by clearing all filters. */
    private static final class AfterReset implements LoggerContextListener {

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext context) {
            context.addTurboFilter(new Discretion());
        }

        @Override
        public void onStart(LoggerContext context) {}

        @Override
        public void onStop(LoggerContext context) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }
}
