// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.graph.GraphUnavailableException;
import be.delegraph.problem.InvalidException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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
 * the past keep their answers. What would end much, or revive old ticks, needs a permission. Loads at the same time take
 * turns. Safe for use by any number of threads.
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

    /** Loads a catalogue that needs no permission. */
    public LoadPlan load(Path directory, @Nullable Instant since) {
        return load(directory, since, Set.of());
    }

    /**
     * Loads a catalogue.
     *
     * @param directory holds the files that {@code fixtures/catalogue/README.md} describes
     * @param since a moment in the past from which the very first catalogue counts as in force; without meaning when the
     *     graph has one already
     * @param permitted what the load may do beyond the ordinary
     * @throws CatalogueRefusedException if there is any error in the files, or something to be permitted that is not; the
     *     graph is then as before
     * @throws InvalidException if {@code since} lies in the future
     * @throws GraphUnavailableException if Neo4j went away; the graph is then as before
     */
    public LoadPlan load(Path directory, @Nullable Instant since, Set<LoadPermission> permitted) {
        return attempt(directory, since, (plan, transaction) -> {
            refuseUnlessPermitted(plan, permitted);
            transaction.commit();
        });
    }

    /** Tells what a load would do and leaves the graph as it is. Throws what a load throws, but asks no permission. */
    public LoadPlan plan(Path directory, @Nullable Instant since) {
        return attempt(directory, since, (plan, transaction) -> transaction.rollback());
    }

    private LoadPlan attempt(Path directory, @Nullable Instant since, BiConsumer<LoadPlan, Transaction> end) {
        if (since != null && since.isAfter(clock.instant())) {
            throw new InvalidException("A catalogue cannot have been in force since a moment in the future.");
        }
        Catalogue catalogue = CatalogueReader.read(directory);
        for (int attempt = 1; ; attempt++) {
            try {
                return write(catalogue, since, end);
            } catch (RuntimeException e) {
                if (!isTransient(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new GraphUnavailableException(
                            "Neo4j went away during the load: the catalogue is as before.", e);
                }
            }
        }
    }

    private LoadPlan write(Catalogue catalogue, @Nullable Instant since, BiConsumer<LoadPlan, Transaction> end) {
        Session session = sessions.openSession();
        try (Transaction transaction = session.beginTransaction()) {
            LoadPlan plan = new CatalogueWriter(session, clock, since).write(catalogue);
            end.accept(plan, transaction);
            return plan;
        }
    }

    private static void refuseUnlessPermitted(LoadPlan plan, Set<LoadPermission> permitted) {
        Set<LoadPermission> missing = new TreeSet<>(plan.needed());
        missing.removeAll(permitted);
        if (!missing.isEmpty()) {
            List<String> lines = new ArrayList<>(plan.lines());
            missing.forEach(permission -> lines.add("Refused: " + permission.reason()));
            throw new CatalogueRefusedException(lines);
        }
    }

    private static boolean isTransient(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(RetryableException.class::isInstance);
    }
}
