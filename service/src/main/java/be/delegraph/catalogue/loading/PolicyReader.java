// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.AccessPolicy;
import be.delegraph.catalogue.AccessPolicy.Companion;
import be.delegraph.catalogue.loading.References.Kind;
import be.delegraph.model.Level;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an application's access policy. */
final class PolicyReader {

    private static final Set<Level> UNIT_LEVELS = EnumSet.of(Level.CAPACITY, Level.SUBDIVISION, Level.SITE);
    private static final Set<Level> ENROLMENT =
            EnumSet.of(Level.ORGANISATION, Level.CAPACITY, Level.SUBDIVISION, Level.SITE);
    /** Those of the federal authentication service (facts d). */
    private static final Set<Integer> ASSURANCE = Set.of(100, 200, 300, 350, 400, 450, 500);

    private final References references;

    PolicyReader(References references) {
        this.references = references;
    }

    AccessPolicy read(YamlMapping policy, String application) {
        Set<Level> registrationLevels = levels(policy.require("registrationLevels"), UNIT_LEVELS);
        Optional<YamlMapping> functions = policy.find("functions").flatMap(YamlValue::mapping);
        Optional<YamlMapping> assurance = policy.find("assurance").flatMap(YamlValue::mapping);
        AccessPolicy read = new AccessPolicy(
                registrationLevels,
                functions.map(this::anyOf).orElse(List.of()),
                functions
                        .map(asked -> functionLevels(asked, registrationLevels))
                        .orElse(Set.of()),
                companions(policy, application),
                policy.find("enrolment")
                        .flatMap(YamlValue::mapping)
                        .flatMap(PolicyReader::enrolmentLevel)
                        .orElse(null),
                assurance.flatMap(PolicyReader::minimum).orElse(null),
                assurance.map(PolicyReader::demanded).orElse(false));
        policy.refuseOtherKeys();
        return read;
    }

    private List<String> anyOf(YamlMapping functions) {
        Optional<YamlValue> anyOf = functions.require("anyOf");
        List<String> codes =
                anyOf.map(list -> references.refer(Kind.FUNCTION, list.items())).orElse(List.of());
        if (codes.isEmpty()) {
            anyOf.ifPresent(list -> list.error("no function is named: leave out \"functions\" where none is needed"));
        }
        return codes.stream().sorted().toList();
    }

    private static Set<Level> functionLevels(YamlMapping functions, Set<Level> registrationLevels) {
        Optional<YamlValue> value = functions.require("levels");
        Set<Level> levels = levels(value, UNIT_LEVELS);
        functions.refuseOtherKeys();
        if (!registrationLevels.isEmpty() && !registrationLevels.containsAll(levels)) {
            value.ifPresent(at -> at.error("a function is given on a registration, so its levels must be among"
                    + " registrationLevels " + registrationLevels));
        }
        return levels;
    }

    private List<Companion> companions(YamlMapping policy, String application) {
        Set<String> seen = new HashSet<>();
        return policy.anyItems("companions").stream()
                .flatMap(item -> item.mapping().stream())
                .map(companion -> companion(companion, application, seen))
                .sorted(Comparator.comparing(Companion::application))
                .toList();
    }

    private Companion companion(YamlMapping companion, String application, Set<String> seen) {
        String code = companion
                .require("application")
                .map(value -> references.refer(Kind.APPLICATION, value))
                .orElse("");
        if (code.equals(application)) {
            companion.error("%s cannot be its own companion".formatted(code));
        } else if (!seen.add(code)) {
            companion.error("%s is a companion twice".formatted(code));
        }
        Set<Level> levels = companion
                .require("unitLevels")
                .map(value -> value.levels(UNIT_LEVELS))
                .orElse(Set.of());
        boolean onEveryUser = companion.flag("onEveryUser", false);
        List<String> functions = references.refer(Kind.FUNCTION, companion.anyItems("onUserForFunctions"));
        if (levels.isEmpty() && !onEveryUser && functions.isEmpty()) {
            companion.error("the companion is needed on no unit and on no user");
        }
        if (onEveryUser && !functions.isEmpty()) {
            companion.error("every user needs the companion: leave out \"onUserForFunctions\"");
        }
        companion.refuseOtherKeys();
        return new Companion(
                code, levels, onEveryUser, functions.stream().sorted().toList());
    }

    private static Optional<Level> enrolmentLevel(YamlMapping enrolment) {
        Optional<Level> level = enrolment.require("level").flatMap(value -> value.oneOf(ENROLMENT));
        enrolment.refuseOtherKeys();
        return level;
    }

    private static Optional<Integer> minimum(YamlMapping assurance) {
        return assurance.require("minimum").flatMap(value -> value.numberOf(ASSURANCE));
    }

    private static boolean demanded(YamlMapping assurance) {
        boolean demanded = assurance.flag("demanded", false);
        assurance.refuseOtherKeys();
        return demanded;
    }

    private static Set<Level> levels(Optional<YamlValue> value, Set<Level> accepted) {
        Set<Level> levels = value.map(list -> list.levels(accepted)).orElse(Set.of());
        value.filter(YamlValue::isEmptyList).ifPresent(list -> list.error("at least one level is needed"));
        return levels;
    }
}
