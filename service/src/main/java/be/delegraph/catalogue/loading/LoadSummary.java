// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.loading.LoadedChange.Nature;
import java.util.List;

/**
 * What a load did, counting entries, policies and relationships between types, functions and applications.
 *
 * @param added what had not been there, or not any more
 * @param changed entries that read differently now, and policies replaced by another
 * @param ended what the catalogue no longer holds; it stays in the graph for the past's sake
 * @param unchanged what was left untouched
 */
public record LoadSummary(int added, int changed, int ended, int unchanged) {

    /** @param stated how much the catalogue's files state in all */
    static LoadSummary of(List<LoadedChange> changes, int stated) {
        int added = count(changes, Nature.ADDED);
        int changed = count(changes, Nature.CHANGED);
        return new LoadSummary(added, changed, count(changes, Nature.ENDED), stated - added - changed);
    }

    private static int count(List<LoadedChange> changes, Nature nature) {
        return (int)
                changes.stream().filter(change -> change.nature() == nature).count();
    }

    /** Whether the graph is another one than before. */
    public boolean changesAnything() {
        return added + changed + ended > 0;
    }

    @Override
    public String toString() {
        return "%d added, %d changed, %d ended, %d unchanged".formatted(added, changed, ended, unchanged);
    }
}
