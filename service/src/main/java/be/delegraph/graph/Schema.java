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
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
@Requires(property = "neo4j.migrate", notEquals = "false")
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    /** The library's own account of each step; held here, or its level is forgotten when it is collected. */
    private static final java.util.logging.Logger LIBRARY =
            java.util.logging.Logger.getLogger("ac.simons.neo4j.migrations");

    private static final long PAUSE_MILLIS = 250;

    private final Migrations migrations;
    private final Neo4jConfiguration neo4j;

    Schema(Driver driver, Neo4jConfiguration neo4j) {
        LIBRARY.setLevel(java.util.logging.Level.SEVERE);
        this.neo4j = neo4j;
        this.migrations = new Migrations(
                MigrationsConfig.builder()
                        .withLocationsToScan("classpath:be/delegraph/cypher/migrations")
                        .withDatabase(neo4j.database())
                        .build(),
                driver);
    }

    @PostConstruct
    void bringUpToDate() {
        long start = System.nanoTime();
        while (true) {
            try {
                migrations.apply().ifPresent(version -> LOG.info("The schema is at version {}.", version.getValue()));
                return;
            } catch (MigrationsException | Neo4jException e) {
                boolean timeIsUp =
                        System.nanoTime() - start >= neo4j.waitAtStart().toNanos();
                if (timeIsUp || !(isAway(e) || isAnotherMigrating(e))) {
                    throw refused(e);
                }
            }
            pause();
        }
    }

    private StartRefusedException refused(RuntimeException failure) {
        return new StartRefusedException("Neo4j at %s %s.".formatted(neo4j.uri(), why(failure)), failure);
    }

    private String why(RuntimeException failure) {
        if (isAway(failure)) {
            return "does not answer";
        }
        if (isAnotherMigrating(failure)) {
            return "is being migrated by another instance; if there is none, one has crashed: delete the node labelled"
                    + " __Neo4jMigrationsLock";
        }
        Optional<Neo4jException> refusal = causes(failure)
                .filter(Neo4jException.class::isInstance)
                .map(Neo4jException.class::cast)
                .findFirst();
        if (refusal.isPresent()) {
            return refusal.get() instanceof AuthenticationException
                    ? "does not let in the user " + neo4j.username()
                    : "refuses: " + refusal.get().getMessage();
        }
        String unknown = migrationsUnknownHere();
        return unknown.isEmpty()
                ? "has another schema than this version's: " + failure.getMessage()
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

    private static boolean isAway(RuntimeException failure) {
        return causes(failure).anyMatch(RetryableException.class::isInstance);
    }

    /** Whoever comes second to the library's lock, or to the making of its constraints, runs into one of these. */
    private static boolean isAnotherMigrating(RuntimeException failure) {
        return failure instanceof MigrationsException
                && causes(failure)
                        .anyMatch(cause -> cause instanceof Neo4jException refusal
                                && refusal.code().startsWith("Neo.ClientError.Schema."));
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
