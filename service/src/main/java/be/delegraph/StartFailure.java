// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import be.delegraph.problem.DelegraphException;
import be.delegraph.problem.StartRefusedException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What an operator is told of a start that failed: one line, or one for each error of a catalogue. Nothing of what a file or a
 * variable holds is repeated, for it may be a secret.
 */
final class StartFailure {

    private static final Pattern SETTING = Pattern.compile("property value \\[([^]]+)]");

    private final List<Throwable> causes;

    private StartFailure(Throwable failure) {
        this.causes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .toList();
    }

    /** Empty for what is a fault of ours. */
    static Optional<String> explain(Throwable failure) {
        StartFailure start = new StartFailure(failure);
        return start.told(DelegraphException.class, Throwable::getMessage)
                .or(() -> start.told(ServerStartupException.class, start::cannotListen))
                .or(start::unreadableSetting)
                .or(() -> start.told(MarkedYAMLException.class, StartFailure::noYaml))
                .or(() -> start.told(JsonProcessingException.class, StartFailure::noJson))
                .or(() -> start.told(ConfigurationException.class, StartFailure::firstLine));
    }

    private <T extends Throwable> Optional<String> told(Class<T> kind, Function<T, String> telling) {
        return causes.stream()
                .filter(kind::isInstance)
                .findFirst()
                .map(kind::cast)
                .map(telling);
    }

    private String cannotListen(ServerStartupException failure) {
        return "micronaut.server.host and .port (MICRONAUT_SERVER_HOST, MICRONAUT_SERVER_PORT): %s: %s"
                .formatted(failure.getMessage(), causes.get(causes.size() - 1));
    }

    private Optional<String> unreadableSetting() {
        return causes.stream()
                .map(cause -> SETTING.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> StartRefusedException.because(found.group(1), "cannot be read")
                        .getMessage());
    }

    private static String noYaml(MarkedYAMLException failure) {
        return "A configuration file is no YAML" + place(failure.getProblemMark(), mark -> mark.getLine() + 1);
    }

    private static String noJson(JsonProcessingException failure) {
        return "The configuration in JSON (MICRONAUT_APPLICATION_JSON, or a file) is none"
                + place(failure.getLocation(), JsonLocation::getLineNr);
    }

    private static <T> String place(@Nullable T mark, Function<T, Integer> line) {
        return mark == null ? "." : ", see its line %d.".formatted(line.apply(mark));
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
