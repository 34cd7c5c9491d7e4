// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.neo4j.driver.Driver;

/**
 * The driver that is read through, which can be had anew: a connection that has fallen silent (a firewall forgot it, its
 * server froze) is never answered and never given back, and the driver cannot be told to give up one. So all of them are
 * given up for new ones when one shows; a query on a healthy one among them is repeated. Thread-safe.
 */
@Singleton
class RenewableDriver {

    private final DriverFactory factory;
    private final Neo4jConfiguration neo4j;
    private volatile Driver current;
    private boolean closed;

    RenewableDriver(DriverFactory factory, Neo4jConfiguration neo4j) {
        this.factory = factory;
        this.neo4j = neo4j;
        this.current = factory.open(neo4j);
    }

    Driver current() {
        return current;
    }

    /** Once for each driver, however many of its connections have fallen silent. */
    synchronized void renew(Driver silent) {
        if (current == silent && !closed) {
            current = factory.open(neo4j);
            silent.closeAsync();
        }
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        current.close();
    }
}
