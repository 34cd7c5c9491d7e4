// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import static java.util.Objects.requireNonNull;

import be.delegraph.fixtures.neo4j.Neo4jConnection;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The service that a test asks: {@code @RegisterExtension static final ServiceExtension service =
 * ServiceExtension.on(ScreeningWorld.WORLD);}. It runs for all tests of the class, or for each anew if the field is not
 * static. Afterwards it is closed whatever failed, and with it, in the opposite order, all that was started for it.
 */
public final class ServiceExtension extends ServiceClient implements BeforeAllCallback, BeforeEachCallback {

    private final TestWorld world;
    private final Map<String, Object> properties = new HashMap<>();
    private Function<Map<String, Object>, RunningService> start;
    private @Nullable TestKeyServer issuer;
    private boolean isTapped;

    private @Nullable QueryTap tap;
    private @Nullable RunningService running;

    private ServiceExtension(TestWorld world, Function<Map<String, Object>, RunningService> start) {
        this.world = world;
        this.start = start;
    }

    /** In sandbox mode, on the tests' Neo4j with this in it. */
    public static ServiceExtension on(TestWorld world) {
        ServiceExtension service = new ServiceExtension(world, all -> RunningService.start(all, "sandbox"));
        service.properties.putAll(world.properties());
        return service;
    }

    /** Its beans only, on the tests' Neo4j with nothing in it but the schema. */
    public static ServiceExtension withoutServer() {
        return new ServiceExtension(TestWorld.EMPTY, RunningService::withoutServer);
    }

    public ServiceExtension with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    /** No sandbox: it accepts the tokens of an issuer elsewhere, whose keys are served as long as it runs. */
    public ServiceExtension trusting(TestKeyServer keys) {
        issuer = keys;
        properties.keySet().removeAll(world.properties().keySet());
        properties.putAll(keys.properties());
        start = RunningService::start;
        return this;
    }

    /** With a look at its way to Neo4j. */
    public ServiceExtension tapped() {
        isTapped = true;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        startIn(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startIn(context);
    }

    @Override
    public URI address() {
        return running().address();
    }

    public <T> T bean(Class<T> type) {
        return running().bean(type);
    }

    /** The queries of a tapped service since this was asked last. */
    public List<String> queries() {
        return requireNonNull(tap, "not tapped").taken();
    }

    private RunningService running() {
        return requireNonNull(running, "not started");
    }

    private void startIn(ExtensionContext context) {
        Store store = context.getStore(Namespace.create(this));
        if (store.get(RunningService.class) != null) {
            return;
        }
        if (issuer != null) {
            store.put(TestKeyServer.class, issuer);
        }
        Neo4jConnection neo4j = Neo4jForTests.connection();
        if (isTapped) {
            tap = QueryTap.before(neo4j);
            store.put(QueryTap.class, tap);
            neo4j = tap.connection();
        }
        world.create();
        Map<String, Object> all = RunningService.patientlyOn(neo4j);
        all.putAll(properties);
        running = start.apply(all);
        store.put(RunningService.class, running);
        world.complete(running);
    }
}
