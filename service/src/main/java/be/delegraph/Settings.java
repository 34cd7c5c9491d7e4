// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.SystemPropertiesPropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.order.OrderUtil;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what is configured against what the records of configuration ask for. A setting of ours that is unknown, empty,
 * unreadable or missing stops the start, in one line with its name. Whether values go together, each room says for itself.
 */
final class Settings {

    private static final String WHO_CALLS = "is not to be set: who calls is always looked at";
    /** Settings of the framework's that would take away what the service rests on. */
    private static final Map<String, String> NOT_TO_BE_SET = Map.of(
            "micronaut.server.context-path", "is not supported: let the proxy in front take the path away",
            "micronaut.server.http-version", "is not supported: the service speaks HTTP/1.1",
            "micronaut.security.enabled", WHO_CALLS,
            "micronaut.security.filter.enabled", WHO_CALLS,
            "micronaut.security.filter.path", WHO_CALLS,
            "micronaut.security.token.enabled", WHO_CALLS,
            "micronaut.security.token.jwt.enabled", WHO_CALLS);

    private static final String ENTRY = "[*]";

    private final Environment environment;
    /** What can be set, by its name with {@code [*]} for every index. */
    private final Map<String, Argument<?>> known;

    Settings(ApplicationContext context) {
        this.environment = context.getEnvironment();
        this.known = context.getBeanDefinitionReferences().stream()
                .filter(reference -> reference.getBeanDefinitionName().startsWith("be.delegraph."))
                .filter(reference -> reference.hasStereotype(ConfigurationReader.class))
                .map(BeanDefinitionReference::load)
                .flatMap(Settings::settings)
                .collect(Collectors.toMap(Settings::name, argument -> argument));
    }

    void check() {
        NOT_TO_BE_SET.forEach(this::refuse);
        known.keySet().stream()
                .filter(name -> name.contains(ENTRY))
                .map(Settings::list)
                .distinct()
                .forEach(this::refuseInTwoPlaces);
        Map<String, Object> given = new TreeMap<>();
        sources().forEach(source -> given.putAll(flat(source)));
        given.forEach(this::checkTemplate);
        given.forEach(this::checkKnown);
        known.forEach((name, setting) -> places(name, given.keySet()).forEach(place -> checkPresent(place, setting)));
    }

    private void refuse(String setting, String why) {
        if (environment.containsProperty(setting)) {
            throw StartRefusedException.because(setting, why);
        }
    }

    /** Two lists would be merged by index, and a client get the applications of another. */
    private void refuseInTwoPlaces(String list) {
        List<String> sources = sources()
                .filter(source -> flat(source).keySet().stream().anyMatch(name -> name.startsWith(list)))
                .map(PropertySource::getName)
                .sorted()
                .toList();
        if (sources.size() > 1) {
            throw new StartRefusedException(
                    "%s is set in several places, keep it in one: %s.".formatted(list, String.join(", ", sources)));
        }
    }

    private void checkTemplate(String name, Object value) {
        try {
            if (!name.equals(Configuration.PASSWORD) && value instanceof CharSequence text) {
                environment.getPlaceholderResolver().resolveRequiredPlaceholders(text.toString());
            }
        } catch (ConfigurationException e) {
            throw refused(name, "holds a ${…} that leads nowhere");
        }
    }

    private void checkKnown(String name, Object value) {
        if (!isOurs(name)) {
            return;
        }
        Argument<?> setting = known.get(name.replaceAll("\\[\\d+]", ENTRY));
        if (setting == null) {
            throw refused(name, "is no setting");
        }
        if (value.toString().isBlank()) {
            throw refused(name, "is empty: give it a value or leave it out");
        }
        if (!isReadable(name, setting) || isNeitherTrueNorFalse(value, setting)) {
            throw refused(name, "cannot be read as " + setting.getType().getSimpleName());
        }
    }

    private boolean isReadable(String name, Argument<?> setting) {
        try {
            return environment.getProperty(name, ConversionContext.of(setting)).isPresent();
        } catch (ConfigurationException e) {
            return false;
        }
    }

    /** The framework takes whatever it does not know for false. */
    private static boolean isNeitherTrueNorFalse(Object value, Argument<?> setting) {
        return setting.getType() == boolean.class && !Set.of("true", "false").contains(value.toString());
    }

    private void checkPresent(String name, Argument<?> setting) {
        boolean optional = setting.isNullable() || setting.isAnnotationPresent(Bindable.class);
        if (!optional && !environment.containsProperty(name)) {
            throw refused(name, "is missing");
        }
    }

    /** A variable is named where there is one. */
    private static StartRefusedException refused(String name, String why) {
        return isOurs(name) && !Variables.reach(name)
                ? new StartRefusedException("%s %s.".formatted(name, why))
                : StartRefusedException.because(name, why);
    }

    /** Where a setting belongs: once, or in every entry that its list has. */
    private static Stream<String> places(String name, Set<String> given) {
        if (!name.contains(ENTRY)) {
            return Stream.of(name);
        }
        String list = list(name);
        String member = name.substring(list.length() + ENTRY.length());
        return given.stream()
                .filter(other -> other.startsWith(list + "["))
                .map(other -> other.substring(0, other.indexOf(']') + 1) + member)
                .distinct();
    }

    private static String list(String name) {
        return name.substring(0, name.indexOf(ENTRY));
    }

    private static Stream<Argument<?>> settings(BeanDefinition<?> configuration) {
        return Arrays.stream(configuration.getConstructor().getArguments())
                .filter(argument -> argument.isAnnotationPresent(Property.class));
    }

    private static String name(Argument<?> setting) {
        return setting.getAnnotationMetadata()
                .stringValue(Property.class, "name")
                .orElseThrow();
    }

    private static boolean isOurs(String name) {
        return name.startsWith("delegraph.") || name.startsWith("neo4j.");
    }

    /** Not what the JVM was told: its properties have many owners. */
    private Stream<PropertySource> sources() {
        return OrderUtil.sort(environment.getPropertySources().stream())
                .filter(source -> !(source instanceof SystemPropertiesPropertySource));
    }

    private static Map<String, Object> flat(PropertySource source) {
        Map<String, Object> flat = new HashMap<>();
        for (String name : source) {
            flatten(NameUtils.hyphenate(name, true), source.get(name), flat);
        }
        return flat;
    }

    private static void flatten(String name, Object value, Map<String, Object> into) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> flatten(name + "." + key, inner, into));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int index = 0; index < list.size(); index++) {
                flatten(name + "[" + index + "]", list.get(index), into);
            }
        } else {
            into.put(name, value == null ? "" : value);
        }
    }
}
