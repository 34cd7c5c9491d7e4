// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static java.util.stream.Collectors.joining;

import be.delegraph.catalogue.AccessPolicy.Companion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds companions that need each other in a circle: nobody could tell which one comes first. */
final class CompanionCycles {

    private final CatalogueErrors errors;
    private final Map<String, ApplicationEntry> applications = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Deque<ApplicationEntry> path = new ArrayDeque<>();

    CompanionCycles(List<ApplicationEntry> applications, CatalogueErrors errors) {
        this.errors = errors;
        applications.forEach(
                application -> this.applications.putIfAbsent(application.entry().code(), application));
    }

    void report() {
        applications.keySet().stream().sorted().forEach(this::follow);
    }

    private void follow(String code) {
        ApplicationEntry application = applications.get(code);
        if (application == null) {
            return;
        }
        if (path.contains(application)) {
            refuse(application);
        } else if (done.add(code)) {
            path.addLast(application);
            companionsOf(application).forEach(this::follow);
            path.removeLast();
        }
    }

    /** An application that is its own companion is an error of its policy already. */
    private static List<String> companionsOf(ApplicationEntry application) {
        return application.policy().companions().stream()
                .map(Companion::application)
                .filter(companion -> !companion.equals(application.entry().code()))
                .toList();
    }

    private void refuse(ApplicationEntry start) {
        Stream<ApplicationEntry> circle = path.stream().dropWhile(application -> !application.equals(start));
        errors.add(
                start.place(),
                "companions go round in a circle: "
                        + Stream.concat(circle, Stream.of(start))
                                .map(application -> application.entry().code())
                                .collect(joining(" → ")));
    }
}
