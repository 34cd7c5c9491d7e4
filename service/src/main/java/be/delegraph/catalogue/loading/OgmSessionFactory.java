// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.ogm.config.Configuration;
import org.neo4j.ogm.drivers.bolt.driver.BoltDriver;
import org.neo4j.ogm.session.SessionFactory;

/** Puts OGM on the one driver there is. */
@Factory
final class OgmSessionFactory {

    /** Is never closed: that would close the driver, which is not its own. The same goes for {@code configure}. */
    @Singleton
    SessionFactory sessions(Driver driver, @Nullable @Property(name = "neo4j.database") String database) {
        BoltDriver shared = new BoltDriver(driver);
        shared.configureSessionConfig(
                new Configuration.Builder().database(database).build());
        return new SessionFactory(shared, "be.delegraph.catalogue.loading");
    }
}
