// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that is wrong with a catalogue, gathered while reading goes on. */
final class CatalogueErrors {

    private static final int TOLD = 100;

    private final Set<CatalogueError> errors = new LinkedHashSet<>();

    void add(SourceLine line, String error) {
        errors.add(new CatalogueError(line, error));
    }

    /** @throws CatalogueRefusedException if there is any error */
    void refuseAny() {
        if (!errors.isEmpty()) {
            List<String> lines = errors.stream()
                    .sorted(Comparator.comparing(CatalogueError::line).thenComparing(CatalogueError::text))
                    .limit(TOLD)
                    .map(error -> error.line() + ": " + error.text())
                    .collect(Collectors.toCollection(ArrayList::new));
            if (errors.size() > TOLD) {
                lines.add("and %d more".formatted(errors.size() - TOLD));
            }
            throw new CatalogueRefusedException(lines);
        }
    }

    private record CatalogueError(SourceLine line, String text) {}
}
