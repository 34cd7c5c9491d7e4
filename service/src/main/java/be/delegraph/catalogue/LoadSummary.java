// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue;

/**
 * What a load did, counting entries, policies and relationships between types and applications.
 *
 * @param added what had not been there, or not any more
 * @param changed entries that read differently now, and policies replaced by another
 * @param ended what the catalogue no longer holds; it stays in the graph for the past's sake
 * @param unchanged what was left untouched
 */
public record LoadSummary(int added, int changed, int ended, int unchanged) {

    static final LoadSummary NOTHING = new LoadSummary(0, 0, 0, 0);

    LoadSummary plus(LoadSummary other) {
        return new LoadSummary(
                added + other.added, changed + other.changed, ended + other.ended, unchanged + other.unchanged);
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
