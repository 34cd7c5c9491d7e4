// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import be.delegraph.problem.Incident;
import be.delegraph.problem.IncidentReporter;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts our handlers around Netty's HTTP codec on every connection, and takes no more connections than it may. */
@Singleton
final class ConnectionGuard implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

    private final ConnectionLimits limits;
    private final NettyHttpServerConfiguration server;
    private final IncidentReporter incidents;
    private final AtomicInteger open = new AtomicInteger();

    ConnectionGuard(ConnectionLimits limits, NettyHttpServerConfiguration server, IncidentReporter incidents) {
        this.limits = limits;
        this.server = server;
        this.incidents = incidents;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
            }
        });
        return registry;
    }

    /** One connection, once its pipeline stands. */
    private final class Connection implements NettyServerCustomizer {

        private final Channel channel;

        private Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            var unused = channel.closeFuture().addListener(closed -> open.decrementAndGet());
            if (open.incrementAndGet() > limits.atOnce()) {
                turnAway();
            } else {
                watch();
            }
        }

        private void turnAway() {
            incidents.report(Incident.CONNECTION_TURNED_AWAY, limits.atOnce() + " are open");
            var unused = channel.close();
        }

        /** The request's id comes next to the codec, outside of all that could answer a request. */
        private void watch() {
            ReceiveDeadline deadline = new ReceiveDeadline(limits.receiveWithin(), incidents);
            channel.pipeline()
                    .addBefore(CODEC, "receive-deadline", deadline)
                    .addAfter(CODEC, "request-gate", new RequestGate(new RequestHeads(server), deadline))
                    .addAfter(CODEC, "request-id", new RequestIdHandler());
        }
    }
}
