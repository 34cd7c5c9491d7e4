// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the service with the process that started it, however that one ends. */
@Singleton
@Requires(env = "sandbox")
@Requires(property = "delegraph.sandbox.parent")
final class SandboxParent implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxParent.class);

    private final long parent;

    SandboxParent(SandboxConfiguration sandbox) {
        Long given = sandbox.parent();
        this.parent = given == null ? ProcessHandle.current().pid() : given;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void onApplicationEvent(ServerStartupEvent event) {
        EmbeddedServer server = event.getSource();
        ProcessHandle.of(parent)
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRunAsync(() -> {
                    LOG.info("The sandbox has ended, and the service with it");
                    server.stop();
                });
    }
}
