// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import static java.util.stream.Collectors.joining;

import be.delegraph.catalogue.loading.SourceFile.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds companions that need each other in a circle: nobody could tell which one comes first. */
final class CompanionCycles {

    private final SourceFile applications;
    private final CatalogueErrors errors;
    private final Map<String, Text> codes = new TreeMap<>();
    private final Set<String> done = new HashSet<>();
    private final Deque<String> path = new ArrayDeque<>();

    CompanionCycles(SourceFile applications, CatalogueErrors errors) {
        this.applications = applications;
        this.errors = errors;
        applications.texts("code").forEach(code -> codes.putIfAbsent(code.value(), code));
    }

    void check() {
        codes.keySet().forEach(this::follow);
    }

    private void follow(String code) {
        Text application = codes.get(code);
        if (application == null) {
            return;
        }
        if (path.contains(code)) {
            report(application);
        } else if (done.add(code)) {
            path.addLast(code);
            companionsOf(application).forEach(this::follow);
            path.removeLast();
        }
    }

    /** An application that is its own companion is an error of its policy already. */
    private List<String> companionsOf(Text application) {
        return SourceFile.texts(
                        "policy/companions/application",
                        applications.content().at(application.at().head()),
                        application.at().head())
                .map(Text::value)
                .filter(companion -> !companion.equals(application.value()))
                .toList();
    }

    private void report(Text start) {
        Stream<String> circle = path.stream().dropWhile(code -> !code.equals(start.value()));
        errors.add(
                applications.line(start.at()),
                "companions go round in a circle: "
                        + Stream.concat(circle, Stream.of(start.value())).collect(joining(" → ")));
    }
}
