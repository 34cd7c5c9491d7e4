// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.graph.SchemaLock;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;

/** What an installation does to the schema beside starting the service. */
@Command(name = "schema", description = "Maintains the schema.", mixinStandardHelpOptions = true)
final class SchemaCommand {

    private final PrintWriter out;

    SchemaCommand(PrintWriter out) {
        this.out = out;
    }

    @Command(
            name = "unlock",
            description =
                    "Removes the lock that an instance left behind which was killed while it migrated. Be sure that"
                            + " none is starting.",
            mixinStandardHelpOptions = true)
    int unlock() {
        try (ApplicationContext context = ApplicationContext.builder()
                .mainClass(Delegraph.class)
                .banner(false)
                .properties(Map.of("neo4j.migrate", "false"))
                .start()) {
            out.println(context.getBean(SchemaLock.class).release() ? "The lock is removed." : "There is no lock.");
        }
        return 0;
    }
}
