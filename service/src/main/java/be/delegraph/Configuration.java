// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.graph.Secret;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * What the service, every command of it and every test reads its configuration by: which variables count, what is a secret,
 * and that nothing is started with a setting that is wrong.
 */
@ContextConfigurer
public final class Configuration implements ApplicationContextConfigurer {

    static final String PASSWORD = "neo4j.password";

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(Variables.in(System.getenv())).eagerInitConfiguration(true);
    }

    /** Before any bean is made. */
    @Override
    public void configure(ApplicationContext context) {
        wrapPassword(context.getEnvironment());
        new Settings(context).check();
    }

    /** As it was written, wherever that was: the framework reads templates in texts only. */
    private static void wrapPassword(Environment environment) {
        environment
                .getPropertyEntry(PASSWORD)
                .map(entry -> entry.value().toString())
                .filter(password -> !password.isEmpty())
                .ifPresent(password -> environment.addPropertySource(
                        PropertySource.of("delegraph-secrets", Map.of(PASSWORD, new Secret(password)))));
    }
}
