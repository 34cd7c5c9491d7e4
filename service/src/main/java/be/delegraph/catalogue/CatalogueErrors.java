// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import be.delegraph.problem.InvalidCatalogueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with a catalogue, gathered while reading goes on. */
final class CatalogueErrors {

    private final List<CatalogueError> errors = new ArrayList<>();

    void add(Place place, String error) {
        errors.add(new CatalogueError(place, error));
    }

    /** @throws InvalidCatalogueException if there is any error */
    void refuseAny() {
        if (!errors.isEmpty()) {
            throw new InvalidCatalogueException(errors.stream()
                    .sorted(Comparator.comparing(CatalogueError::place))
                    .map(error -> error.place() + ": " + error.text())
                    .toList());
        }
    }

    private record CatalogueError(Place place, String text) {}
}
