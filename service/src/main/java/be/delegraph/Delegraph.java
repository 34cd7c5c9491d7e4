// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads the command line: without a command it serves, with one it does that and ends. */
@Command(
        name = "delegraph-service",
        description =
                "Answers who may use which application on behalf of whom.%nWithout a command, starts the service.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Delegraph implements Callable<Integer> {

    private Delegraph() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        int code = commandLine(out, err).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Delegraph())
                .addSubcommand(new CatalogueCommand(out))
                .addSubcommand(new SchemaCommand(out))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Delegraph::failed);
    }

    @Override
    public Integer call() {
        new Service().start();
        return 0;
    }

    /** One line for what is foreseen; a stack trace is for the rest. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        command.getErr().println(StartFailure.explain(failure).orElseThrow(() -> failure));
        return 1;
    }
}
