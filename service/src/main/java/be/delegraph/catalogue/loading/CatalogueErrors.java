// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a catalogue, gathered while reading goes on. */
final class CatalogueErrors {

    private static final int TOLD = 100;

    private final List<CatalogueError> errors = new ArrayList<>();

    void add(SourceLine place, String error) {
        errors.add(new CatalogueError(place, error));
    }

    /** @throws CatalogueRefusedException if there is any error */
    void refuseAny() {
        if (!errors.isEmpty()) {
            List<String> lines = errors.stream()
                    .sorted(Comparator.comparing(CatalogueError::place))
                    .limit(TOLD)
                    .map(error -> error.place() + ": " + error.text())
                    .collect(Collectors.toCollection(ArrayList::new));
            if (errors.size() > TOLD) {
                lines.add("and %d more".formatted(errors.size() - TOLD));
            }
            throw new CatalogueRefusedException(lines);
        }
    }

    private record CatalogueError(SourceLine place, String text) {}
}
