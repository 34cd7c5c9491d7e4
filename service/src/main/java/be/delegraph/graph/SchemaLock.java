// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import jakarta.inject.Singleton;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What keeps two instances from migrating at once. An instance that is killed while it migrates leaves it behind, and
 * nothing in the database tells that from one that is slow: it is for an operator to say that nobody migrates.
 */
@Singleton
public final class SchemaLock {

    /** The library's own node; not one of our queries, for it may run before there is any schema. */
    private static final String RELEASE = "MATCH (lock:__Neo4jMigrationsLock) DELETE lock RETURN count(lock)";

    private final Driver driver;
    private final Neo4jConfiguration neo4j;

    SchemaLock(Driver driver, Neo4jConfiguration neo4j) {
        this.driver = driver;
        this.neo4j = neo4j;
    }

    /**
     * Lets the next instance migrate. Blocks.
     *
     * @return whether there was a lock
     * @throws be.delegraph.problem.StartRefusedException if Neo4j does not do so
     */
    public boolean release() {
        try (Session session = driver.session(
                neo4j.database() == null
                        ? SessionConfig.defaultConfig()
                        : SessionConfig.forDatabase(neo4j.database()))) {
            return session.run(RELEASE).single().get(0).asLong() > 0;
        } catch (Neo4jException e) {
            throw Schema.refused(neo4j, e);
        }
    }
}
