// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.problem;

import java.util.Locale;

/**
 * A kind of problem that callers can meet. Each room has an enum of its own kinds. Their names, in small letters and with
 * dashes, are public and stable: callers may build on them.
 */
public interface ProblemType {

    /** The name that the enum gives it. */
    String name();

    /** What it means for whoever meets it. */
    Meaning meaning();

    /** The kind in words; the same for every problem of it. */
    String title();

    /** The stable identifier, which names no place on the web. */
    default String uri() {
        return "urn:delegraph:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
