// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.delegraph.problem.DelegraphException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Reads the command line: without a command it serves, with one it does that and ends. */
@Command(
        name = "delegraph-service",
        description =
                "Answers who may use which application on behalf of whom.%nWithout a command, starts the service.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Application implements Callable<Integer> {

    private Application() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        int code = commandLine(out, err).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Application())
                .addSubcommand(new CatalogueCommand(out))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Application::failed);
    }

    @Override
    public Integer call() {
        new Service().start();
        return 0;
    }

    /** One line for what is foreseen, each error on its own; a stack trace is for the rest. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        Optional<Throwable> foreseen = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof DelegraphException || cause instanceof ServerStartupException)
                .findFirst();
        if (foreseen.isEmpty()) {
            throw failure;
        }
        command.getErr().println(foreseen.get().getMessage());
        return 1;
    }
}
