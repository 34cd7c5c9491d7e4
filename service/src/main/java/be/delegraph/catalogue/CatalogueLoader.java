// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import be.delegraph.problem.GraphUnavailableException;
import be.delegraph.problem.InvalidCatalogueException;
import be.delegraph.problem.InvalidRequestException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.ogm.session.Session;
import org.neo4j.ogm.session.SessionFactory;
import org.neo4j.ogm.transaction.Transaction;

/**
 * Loads a catalogue's files into the graph (the format is told in {@code fixtures/catalogue/README.md}).
 *
 * <p>A load is one transaction: the whole catalogue or nothing of it. It can be repeated; what did not change is left
 * untouched, what changed gets a new interval from now on, and what is gone is ended, never deleted, so that questions about
 * the past keep their answers. Loads at the same time take turns. Safe for use by any number of threads.
 */
@Singleton
public class CatalogueLoader {

    /** OGM's transactions are not repeated by the driver when Neo4j asks for it, as it does to resolve a deadlock. */
    private static final int ATTEMPTS = 3;

    private final SessionFactory sessions;
    private final Clock clock;

    CatalogueLoader(SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Loads a catalogue that is in force from now on. */
    public LoadSummary load(Path directory) {
        return load(directory, null);
    }

    /**
     * Loads a catalogue.
     *
     * @param directory holds the files that {@code fixtures/catalogue/README.md} describes
     * @param since a moment in the past from which the very first catalogue counts as in force; without meaning when the
     *     graph has one already
     * @throws InvalidCatalogueException if there is any error in the files; the graph is then as before
     * @throws InvalidRequestException if {@code since} lies in the future
     * @throws GraphUnavailableException if Neo4j went away; the graph is then as before
     */
    public LoadSummary load(Path directory, @Nullable Instant since) {
        if (since != null && since.isAfter(clock.instant())) {
            throw new InvalidRequestException("A catalogue cannot have been in force since a moment in the future.");
        }
        Catalogue catalogue = CatalogueReader.read(directory);
        for (int attempt = 1; ; attempt++) {
            try {
                return write(catalogue, since);
            } catch (RuntimeException e) {
                if (!isPassing(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new GraphUnavailableException(
                            "Neo4j went away during the load: the catalogue is as before.", e);
                }
            }
        }
    }

    private LoadSummary write(Catalogue catalogue, @Nullable Instant since) {
        Session session = sessions.openSession();
        try (Transaction transaction = session.beginTransaction()) {
            LoadSummary summary = new CatalogueWriter(session, clock, since).write(catalogue);
            transaction.commit();
            return summary;
        }
    }

    private static boolean isPassing(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(RetryableException.class::isInstance);
    }
}
