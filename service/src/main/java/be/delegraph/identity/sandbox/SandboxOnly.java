// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import be.delegraph.graph.Graph;
import be.delegraph.graph.Query;
import be.delegraph.problem.StartRefusedException;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.token.jwt.signature.ReactiveSignatureConfiguration;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import io.micronaut.security.token.jwt.validator.JwtClaimsValidatorConfiguration;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Before the server opens its port: refuses to hand out tokens where anybody but this machine could ask for them, where a
 * real issuer is configured, or on a database that does not say of itself that it is a sandbox's.
 */
@Singleton
@Requires(env = "sandbox")
final class SandboxOnly implements BeanCreatedEventListener<EmbeddedServer> {

    private static final Query MARKER = Query.of("identity/sandbox_marker");

    private final BeanProvider<SandboxCallerRegistry> callers;
    private final Graph graph;
    private final NettyHttpServerConfiguration server;
    private final JwtClaimsValidatorConfiguration claims;
    private final List<SignatureConfiguration> keys;
    private final List<ReactiveSignatureConfiguration<SignedJWT>> fetchedKeys;

    SandboxOnly(
            BeanProvider<SandboxCallerRegistry> callers,
            Graph graph,
            NettyHttpServerConfiguration server,
            JwtClaimsValidatorConfiguration claims,
            List<SignatureConfiguration> keys,
            List<ReactiveSignatureConfiguration<SignedJWT>> fetchedKeys) {
        this.callers = callers;
        this.graph = graph;
        this.server = server;
        this.claims = claims;
        this.keys = keys;
        this.fetchedKeys = fetchedKeys;
    }

    @Override
    public EmbeddedServer onCreated(BeanCreatedEvent<EmbeddedServer> event) {
        demand(hasNoOtherIssuer(), "a real issuer is configured: take away either it or the environment 'sandbox'.");
        demand(isLoopbackOnly(), "the server listens beyond this machine: set micronaut.server.host to localhost.");
        demand(isMarked(), "the database carries no (:Sandbox) node: it was not made by the sandbox.");
        readCallers();
        return event.getBean();
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new StartRefusedException("The sandbox's tokens are refused: " + otherwise);
        }
    }

    /** Now and not when the first token is asked for. */
    private void readCallers() {
        try {
            callers.get();
        } catch (BeanInstantiationException e) {
            throw e.getCause() instanceof StartRefusedException refused ? refused : e;
        }
    }

    private boolean hasNoOtherIssuer() {
        return SandboxIssuer.ISSUER.equals(claims.getIssuer())
                && SandboxIssuer.AUDIENCE.equals(claims.getAudience())
                && fetchedKeys.isEmpty()
                && keys.stream().allMatch(SandboxIssuer.class::isInstance);
    }

    private boolean isLoopbackOnly() {
        Stream<@Nullable String> hosts = Optional.ofNullable(server.getListeners()).stream()
                .flatMap(List::stream)
                .map(NettyHttpServerConfiguration.NettyListenerConfiguration::getHost);
        return Stream.concat(Stream.of(server.getHost().orElse(null)), hosts).allMatch(SandboxOnly::isLoopback);
    }

    private static boolean isLoopback(@Nullable String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Blocks, for the service has not started yet. */
    private boolean isMarked() {
        return graph.read(MARKER, Map.of())
                .toCompletableFuture()
                .join()
                .get(0)
                .get("sandbox")
                .asBoolean();
    }
}
