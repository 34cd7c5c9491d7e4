// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.yaml;

/** A file is no YAML that is read here; the message repeats nothing of it that a terminal could act upon. */
public final class YamlRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    YamlRefusedException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line at fault, 0 if it is the file as such. */
    public int line() {
        return line;
    }
}
