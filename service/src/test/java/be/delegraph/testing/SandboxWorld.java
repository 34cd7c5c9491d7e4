// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import be.delegraph.fixtures.hierarchy.HierarchyReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A sandbox's graph.
 *
 * @param catalogue the statement that writes it
 * @param hierarchy the file of the hierarchy in this package
 * @param callers the file of those whom tokens are issued for
 */
record SandboxWorld(String catalogue, String hierarchy, String callers) implements TestWorld {

    @Override
    public void fill(TestGraph graph) {
        graph.run("CREATE (:Sandbox)");
        graph.run(catalogue);
        graph.write(HierarchyReader.read(file(hierarchy)));
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("delegraph.sandbox.callers", file(callers).toString());
    }

    private static Path file(String name) {
        try {
            return Path.of(SandboxWorld.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
