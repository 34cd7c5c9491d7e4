// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Order;
import jakarta.annotation.PostConstruct;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database's schema up to this version, before anything else uses it.
 *
 * <p>Several instances may start at once: one migrates, the others wait for it. A Neo4j that is away is waited for as
 * long. A database that holds a migration unknown here is newer than the code, and is refused.
 */
@Context
@Order(Schema.AFTER_ALL_CONFIGURATION)
final class Schema {

    /** Nothing is written while something is wrong with the configuration. */
    static final int AFTER_ALL_CONFIGURATION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    /** What it says is told here in one line; held here, or its level is forgotten when it is collected. */
    private static final java.util.logging.Logger LIBRARY =
            java.util.logging.Logger.getLogger("ac.simons.neo4j.migrations");

    private static final String MIGRATIONS = "classpath:be/delegraph/cypher/migrations";
    /** How the labels begin that the library keeps its lock and its history under. */
    private static final String LIBRARYS_OWN = "__Neo4jMigration";

    private static final String BEING_MIGRATED =
            "is being migrated by another instance; if there is none, one was killed:"
                    + " run the command 'schema unlock'";
    private static final long PAUSE_MILLIS = 250;

    private final Migrations migrations;
    private final Neo4jConfiguration neo4j;

    Schema(Driver driver, Neo4jConfiguration neo4j) {
        LIBRARY.setLevel(java.util.logging.Level.OFF);
        this.neo4j = neo4j;
        this.migrations = new Migrations(configuration(MIGRATIONS, neo4j.database()), driver);
    }

    /** Line ends do not count: a build from a checkout with Windows' ones has the same migrations. */
    static MigrationsConfig configuration(String location, @Nullable String database) {
        return MigrationsConfig.builder()
                .withLocationsToScan(location)
                .withDatabase(database)
                .withAutocrlf(true)
                .build();
    }

    @PostConstruct
    void bringUpToDate() {
        if (neo4j.migrate()) {
            migrate();
        }
    }

    private void migrate() {
        long start = System.nanoTime();
        while (true) {
            try {
                migrations.apply().ifPresent(version -> LOG.info("The schema is at version {}.", version.getValue()));
                return;
            } catch (MigrationsException | Neo4jException e) {
                boolean timeIsUp =
                        System.nanoTime() - start >= neo4j.waitAtStart().toNanos();
                if (timeIsUp || !(isUnavailable(e) || isAnotherMigrating(e))) {
                    throw refused(e);
                }
            }
            pause();
        }
    }

    private StartRefusedException refused(RuntimeException failure) {
        if (isAnotherMigrating(failure)) {
            return refused(neo4j, BEING_MIGRATED, failure);
        }
        return causes(failure).anyMatch(Neo4jException.class::isInstance)
                ? refused(neo4j, failure)
                : refused(neo4j, whatDiffers(failure), failure);
    }

    /** What Neo4j fails with, as an operator can act on it. */
    static StartRefusedException refused(Neo4jConfiguration neo4j, RuntimeException failure) {
        if (isUnavailable(failure)) {
            return refused(neo4j, "does not answer", failure);
        }
        boolean isUnknown = causes(failure).anyMatch(AuthenticationException.class::isInstance);
        return refused(
                neo4j,
                isUnknown ? "does not let in the user " + neo4j.username() : "refuses: " + reason(failure),
                failure);
    }

    private static StartRefusedException refused(Neo4jConfiguration neo4j, String why, RuntimeException failure) {
        return new StartRefusedException("Neo4j at %s %s.".formatted(neo4j.uri(), why), failure);
    }

    private static String reason(RuntimeException failure) {
        return causes(failure)
                .filter(Neo4jException.class::isInstance)
                .map(Schema::firstLine)
                .findFirst()
                .orElse("");
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private String whatDiffers(RuntimeException failure) {
        String unknown = migrationsUnknownHere();
        return unknown.isEmpty()
                ? "has another schema than this version's: " + firstLine(failure)
                : "is newer than this version of Delegraph, which does not know its migration " + unknown;
    }

    private String migrationsUnknownHere() {
        Set<String> known = versions(ChainBuilderMode.LOCAL).collect(toSet());
        return versions(ChainBuilderMode.REMOTE)
                .filter(version -> !known.contains(version))
                .collect(joining(", "));
    }

    private Stream<String> versions(ChainBuilderMode mode) {
        return migrations.info(mode).getElements().stream().map(MigrationChain.Element::getVersion);
    }

    private static boolean isUnavailable(RuntimeException failure) {
        return causes(failure).anyMatch(RetryableException.class::isInstance);
    }

    /** Whoever comes second to the library's lock, or to the making of its constraints, is refused by their names. */
    private static boolean isAnotherMigrating(RuntimeException failure) {
        return failure instanceof MigrationsException
                && causes(failure)
                        .anyMatch(cause -> cause instanceof Neo4jException refusal
                                && refusal.code().startsWith("Neo.ClientError.Schema.")
                                && firstLine(refusal).contains(LIBRARYS_OWN));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("The wait for Neo4j was interrupted.", e);
        }
    }
}
