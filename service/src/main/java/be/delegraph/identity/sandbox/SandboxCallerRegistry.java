// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import be.delegraph.identity.PortalRegistry;
import be.delegraph.identity.Role;
import be.delegraph.problem.StartRefusedException;
import be.delegraph.yaml.YamlRefusedException;
import be.delegraph.yaml.YamlText;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sandbox's callers by name, read once from their file. */
record SandboxCallerRegistry(Map<String, SandboxCaller> byName) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    Optional<SandboxCaller> named(String caller) {
        return Optional.ofNullable(byName.get(caller));
    }

    String names() {
        return byName.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** A portal's caller name serves as its client id. */
    private PortalRegistry portals() {
        return new PortalRegistry(byName.values().stream()
                .filter(caller -> caller.role() == Role.PORTAL)
                .collect(Collectors.toMap(SandboxCaller::caller, SandboxCaller::codes)));
    }

    private static SandboxCallerRegistry read(Path file) {
        try {
            List<SandboxCaller> callers = YAML.readValue(YamlText.read(file).value(), new TypeReference<>() {});
            if (callers == null || callers.contains(null)) {
                throw refused(file, "it, or an entry of it, is empty");
            }
            Map<String, SandboxCaller> byName = new HashMap<>();
            for (SandboxCaller caller : callers) {
                if (byName.put(caller.caller(), caller) != null) {
                    throw refused(file, caller.caller() + " is there twice");
                }
            }
            return new SandboxCallerRegistry(byName);
        } catch (YamlRefusedException e) {
            throw refused(file, "line %d: %s".formatted(e.line(), e.getMessage()));
        } catch (IOException e) {
            throw refused(
                    file, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static StartRefusedException refused(Path file, String why) {
        return new StartRefusedException("The sandbox's callers cannot be read from %s: %s".formatted(file, why));
    }

    /** Reads the file when a bean first needs it. */
    @Factory
    @Requires(env = "sandbox")
    static final class Reader {

        @Singleton
        SandboxCallerRegistry callers(SandboxConfiguration sandbox) {
            return read(sandbox.callers());
        }

        @Singleton
        PortalRegistry portals(SandboxCallerRegistry callers) {
            return callers.portals();
        }
    }
}
