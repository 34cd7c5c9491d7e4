// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose request does not arrive in time as a whole: whoever sends a byte now and then is never idle.
 * A request that comes in one piece, as almost all do, starts no clock. What came in one piece with the end of the request
 * before does not count: the clock of such a request starts with its next byte, and without one its connection is idle.
 */
final class ReceiveDeadline extends ChannelInboundHandlerAdapter {

    private final Duration within;
    private final IncidentReporter incidents;
    private boolean receiving;

    private @Nullable Future<?> clock;

    ReceiveDeadline(Duration within, IncidentReporter incidents) {
        this.within = within;
        this.incidents = incidents;
    }

    /** The request is here. */
    void met() {
        receiving = false;
        if (clock != null) {
            clock.cancel(false);
            clock = null;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        receiving = true;
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (receiving && clock == null) {
            clock = context.executor().schedule(() -> missed(context), within.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        met();
        context.fireChannelInactive();
    }

    private void missed(ChannelHandlerContext context) {
        incidents.report(Incident.REQUEST_TOO_SLOW, "closed after " + within.toMillis() + " ms");
        var unused = context.close();
    }
}
