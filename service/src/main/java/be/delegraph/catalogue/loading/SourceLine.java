// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.Comparator;

/** A line of a catalogue's file; line 0 is the file as such. */
record SourceLine(String file, int line) implements Comparable<SourceLine> {

    private static final Comparator<SourceLine> ORDER =
            Comparator.comparing(SourceLine::file).thenComparing(SourceLine::line);

    @Override
    public int compareTo(SourceLine other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
