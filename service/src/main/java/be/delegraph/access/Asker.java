// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import java.util.Objects;

/**
 * On whose behalf questions are asked, as far as taking turns goes: nobody waits for what others ask.
 *
 * @param name tells askers apart, and is shown to nobody
 */
public record Asker(String name) {

    public Asker {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return "Asker[masked]";
    }
}
