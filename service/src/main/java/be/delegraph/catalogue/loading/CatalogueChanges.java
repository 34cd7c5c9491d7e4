// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.loading.LoadedChange.Nature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what changes while a catalogue is written. */
final class CatalogueChanges {

    private final List<LoadedChange> changes = new ArrayList<>();
    private int stated;

    void add(Nature nature, String thing) {
        changes.add(new LoadedChange(nature, thing));
    }

    /** Counts what the files state, changed or not. */
    void state(int things) {
        stated += things;
    }

    List<LoadedChange> list() {
        return changes.stream()
                .sorted(Comparator.comparing(LoadedChange::thing))
                .toList();
    }

    LoadSummary summary() {
        return LoadSummary.of(changes, stated);
    }
}
