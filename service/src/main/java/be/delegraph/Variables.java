// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The environment variables that configure the service: {@code NEO4J_…}, {@code DELEGRAPH_…} and {@code MICRONAUT_…}. Nobody
 * else's is looked at, and an empty one counts as absent.
 *
 * <p>They are read here and not by the framework, which takes a variable for every setting that its name could mean: two to
 * the power of its underscores, of strangers' variables too. Ours stand for one setting each; Micronaut's own are left to
 * it, up to a number of underscores that none of its settings reaches. A variable's value is taken as it is, never as a
 * template.
 */
final class Variables {

    private static final Pattern OURS = Pattern.compile(
            "(NEO4J|DELEGRAPH_(?:PORTALS_(?:0|[1-9]\\d{0,3})|IDENTITY|SANDBOX|CONNECTIONS)|DELEGRAPH)_([A-Z0-9_]+)");
    private static final Pattern INDEX = Pattern.compile("\\.(\\d+)$");
    /** What Neo4j's own tools and images read, and what Kubernetes tells every pod about a service of such a name. */
    private static final Pattern OTHERS =
            Pattern.compile("NEO4J_(HOME|CONF|AUTH|ADDRESS|DEBUG|EDITION|PLUGINS|ACCEPT_LICENSE_AGREEMENT)"
                    + "|\\w+?_(SERVICE_(HOST|PORT\\w*)|PORT(_\\d+_(TCP|UDP|SCTP)\\w*)?)");

    private static final String JSON = "MICRONAUT_APPLICATION_JSON";
    private static final int MOST_UNDERSCORES = 10;
    private static final String TEMPLATE = "${";
    /** How the framework writes a template that stands for these two characters. */
    private static final String ESCAPED_TEMPLATE = "${-:`${`}";

    private final Map<String, Object> ours = new LinkedHashMap<>();
    private final Map<String, Object> frameworks = new LinkedHashMap<>();

    private Variables() {}

    /** @throws StartRefusedException if one of Micronaut's would be too much for it: by its name, or as empty JSON */
    static PropertySource[] in(Map<String, String> environment) {
        if (environment.getOrDefault(JSON, "{}").isBlank()) {
            throw new StartRefusedException("%s is empty: leave it out.".formatted(JSON));
        }
        Variables variables = new Variables();
        environment.forEach((name, value) -> {
            if (!value.isEmpty()) {
                variables.take(name, value);
            }
        });
        return new PropertySource[] {
            source("delegraph-env", variables.ours, PropertyConvention.JAVA_PROPERTIES),
            source(EnvironmentPropertySource.NAME, variables.frameworks, PropertyConvention.ENVIRONMENT_VARIABLE)
        };
    }

    /** Whether a setting of ours can be given by a variable. */
    static boolean reach(String setting) {
        return setting(StartRefusedException.variable(setting))
                .filter(setting::equals)
                .isPresent();
    }

    private void take(String name, String value) {
        if (name.startsWith("MICRONAUT_")) {
            refuseTooManyUnderscores(name);
            frameworks.put(name, value.replace(TEMPLATE, ESCAPED_TEMPLATE));
        } else {
            setting(name)
                    .ifPresent(setting -> ours.put(
                            setting,
                            setting.equals(Configuration.PASSWORD)
                                    ? value
                                    : value.replace(TEMPLATE, ESCAPED_TEMPLATE)));
        }
    }

    /** The one of ours that a variable stands for. */
    private static Optional<String> setting(String variable) {
        Matcher our = OURS.matcher(variable);
        return our.matches() && !OTHERS.matcher(variable).matches()
                ? Optional.of(section(our.group(1)) + "." + kebab(our.group(2)))
                : Optional.empty();
    }

    private static String section(String variable) {
        return INDEX.matcher(variable.toLowerCase(Locale.ROOT).replace('_', '.'))
                .replaceFirst("[$1]");
    }

    private static String kebab(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void refuseTooManyUnderscores(String name) {
        if (name.chars().filter(sign -> sign == '_').count() > MOST_UNDERSCORES) {
            throw new StartRefusedException("The variable %s names no setting of Micronaut.".formatted(name));
        }
    }

    private static PropertySource source(String name, Map<String, Object> values, PropertyConvention convention) {
        return new MapPropertySource(name, values) {
            @Override
            public PropertyConvention getConvention() {
                return convention;
            }

            @Override
            public int getOrder() {
                return EnvironmentPropertySource.POSITION;
            }
        };
    }
}
