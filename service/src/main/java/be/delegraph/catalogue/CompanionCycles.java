// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import be.delegraph.catalogue.AccessPolicy.Companion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds companions that need each other in a circle: nobody could tell which one comes first. */
final class CompanionCycles {

    private final CatalogueErrors errors;
    private final Map<String, ApplicationEntry> applications = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Deque<String> path = new ArrayDeque<>();

    CompanionCycles(List<ApplicationEntry> applications, CatalogueErrors errors) {
        this.errors = errors;
        applications.forEach(
                application -> this.applications.putIfAbsent(application.entry().code(), application));
    }

    void refuseAny() {
        applications.keySet().stream().sorted().forEach(this::follow);
    }

    private void follow(String code) {
        if (path.contains(code)) {
            refuse(code);
        } else if (applications.containsKey(code) && done.add(code)) {
            path.addLast(code);
            companionsOf(code).forEach(this::follow);
            path.removeLast();
        }
    }

    /** An application that is its own companion is an error of its policy already. */
    private List<String> companionsOf(String code) {
        return applications.get(code).policy().companions().stream()
                .map(Companion::application)
                .filter(companion -> !companion.equals(code))
                .toList();
    }

    private void refuse(String start) {
        List<String> circle =
                path.stream().dropWhile(code -> !code.equals(start)).toList();
        errors.add(
                applications.get(start).place(),
                "companions go round in a circle: %s → %s".formatted(String.join(" → ", circle), start));
    }
}
