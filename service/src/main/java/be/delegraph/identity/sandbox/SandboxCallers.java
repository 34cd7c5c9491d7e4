// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import be.delegraph.catalogue.ApplicationCode;
import be.delegraph.identity.Portals;
import be.delegraph.identity.Role;
import be.delegraph.problem.StartRefusedException;
import be.delegraph.yaml.YamlRefusedException;
import be.delegraph.yaml.YamlText;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sandbox's callers by name, read once from their file. */
record SandboxCallers(Map<String, SandboxCaller> byName) {

    Optional<SandboxCaller> named(String caller) {
        return Optional.ofNullable(byName.get(caller));
    }

    String names() {
        return byName.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** A portal's caller name serves as its client id. */
    private Portals portals() {
        return new Portals(byName.values().stream()
                .filter(caller -> caller.role() == Role.PORTAL)
                .collect(Collectors.toMap(SandboxCaller::caller, SandboxCallers::applications)));
    }

    private static Set<ApplicationCode> applications(SandboxCaller portal) {
        return Optional.ofNullable(portal.applications()).orElse(List.of()).stream()
                .map(ApplicationCode::new)
                .collect(Collectors.toSet());
    }

    private static SandboxCallers read(Path file) {
        try {
            String text = YamlText.read(file).value();
            List<SandboxCaller> callers = new YAMLMapper().readValue(text, new TypeReference<>() {});
            return new SandboxCallers(
                    callers.stream().collect(Collectors.toMap(SandboxCaller::caller, Function.identity())));
        } catch (YamlRefusedException e) {
            throw new StartRefusedException("The sandbox's callers cannot be read from %s, line %d: %s"
                    .formatted(file, e.line(), e.getMessage()));
        } catch (IOException | IllegalStateException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new StartRefusedException("The sandbox's callers cannot be read from %s: %s".formatted(file, why));
        }
    }

    /** Reads the file when a bean first needs it. */
    @Factory
    @Requires(env = "sandbox")
    static final class Reader {

        @Singleton
        SandboxCallers callers(SandboxConfiguration sandbox) {
            return read(sandbox.callers());
        }

        @Singleton
        Portals portals(SandboxCallers callers) {
            return callers.portals();
        }
    }
}
