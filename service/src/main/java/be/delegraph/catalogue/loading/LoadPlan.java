// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import be.delegraph.catalogue.loading.LoadedChange.Nature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** All that a load does, or would do. */
public final class LoadPlan {

    /** Of what is added or changed, as many are named: a first catalogue adds hundreds. */
    private static final int NAMED = 20;

    private final List<LoadedChange> changes;
    private final LoadSummary summary;
    private final LoadEffects effects;

    LoadPlan(List<LoadedChange> changes, LoadSummary summary, LoadEffects effects) {
        this.changes = changes;
        this.summary = summary;
        this.effects = effects;
    }

    public LoadSummary summary() {
        return summary;
    }

    /** What the load must be permitted, if it is to happen. */
    public Set<LoadPermission> needed() {
        return effects.needed();
    }

    /** All that is added, changed and ended, a line each. */
    List<String> changes() {
        return changes.stream().map(LoadedChange::toString).toList();
    }

    /** For people: one line each for what is added, changed, ended, suspended, revived and asked otherwise, then the numbers. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        name(Nature.ADDED, NAMED, lines);
        name(Nature.CHANGED, NAMED, lines);
        name(Nature.ENDED, Integer.MAX_VALUE, lines);
        effects.suspended().forEach(use -> lines.add("suspends " + use));
        effects.revived().stream().filter(use -> use.ticks() > 0).forEach(use -> lines.add("revives " + use));
        effects.asked().stream()
                .sorted(Comparator.comparing(PolicyChange::application))
                .forEach(change -> lines.add(change.toString()));
        lines.add(summary.toString());
        return lines;
    }

    private void name(Nature nature, int most, List<String> lines) {
        List<String> named = changes.stream()
                .filter(change -> change.nature() == nature)
                .map(LoadedChange::toString)
                .toList();
        named.stream().limit(most).forEach(lines::add);
        if (named.size() > most) {
            lines.add(nature.verb() + " " + (named.size() - most) + " more");
        }
    }
}
