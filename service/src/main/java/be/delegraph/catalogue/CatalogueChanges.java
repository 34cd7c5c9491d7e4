// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

import be.delegraph.catalogue.Change.Nature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what changes while a catalogue is written. */
final class CatalogueChanges {

    private final List<Change> changes = new ArrayList<>();
    private int stated;

    void add(Nature nature, String thing) {
        changes.add(new Change(nature, thing));
    }

    /** Counts what the files state, changed or not. */
    void state(int things) {
        stated += things;
    }

    List<Change> list() {
        return changes.stream().sorted(Comparator.comparing(Change::thing)).toList();
    }

    LoadSummary summary() {
        return LoadSummary.of(changes, stated);
    }
}
