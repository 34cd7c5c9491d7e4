// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import be.delegraph.model.ApplicationCode;
import be.delegraph.model.Insz;
import java.util.Set;

/** Who asks about decisions, and so what may be asked. */
public sealed interface Caller {

    /** Tells callers of one kind apart. It may be a person's number: never to be shown. */
    String name();

    /** About everything, at every moment, to tell what was so. */
    record Auditor(String name) implements Caller {}

    /** About everything, at every moment, to tell what to mend. */
    record Troubleshooter(String name) implements Caller {}

    /** A relying portal, by its client id: about its own applications, now. */
    record Portal(String name, Set<ApplicationCode> applications) implements Caller {
        public Portal {
            applications = Set.copyOf(applications);
        }
    }

    /** Somebody in their own name: about the units that they manage and what lies below them, now. */
    record Person(Insz person) implements Caller {
        @Override
        public String name() {
            return person.value();
        }
    }
}
