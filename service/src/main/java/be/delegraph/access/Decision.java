// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import java.util.List;

/** The answer to a question: allowed, or denied with the reasons. */
public sealed interface Decision {

    /** Whether the person may. */
    boolean allowed();

    /** Some registration satisfies every rule. */
    record Allow() implements Decision {
        @Override
        public boolean allowed() {
            return true;
        }
    }

    /**
     * No registration satisfies every rule.
     *
     * @param reasons what the registration nearest to an allow fails on, in the order of {@link Rule}; never empty
     */
    record Deny(List<Reason> reasons) implements Decision {
        public Deny {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A denial has a reason.");
            }
        }

        @Override
        public boolean allowed() {
            return false;
        }
    }
}
