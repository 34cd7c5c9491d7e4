// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.logs;

import java.util.List;

/** The loggers that are ours, and of which we know what they write. */
final class OwnLoggers {

    private static final String ROOT = "be.delegraph";

    /** Those whose level can be changed while the service runs. */
    static final List<String> CHANGEABLE = List.of(
            ROOT, ROOT + ".access", ROOT + ".catalogue", ROOT + ".graph", ROOT + ".identity", ROOT + ".problem");

    private OwnLoggers() {}

    static boolean contain(String logger) {
        return logger.equals(ROOT) || logger.startsWith(ROOT + ".");
    }
}
