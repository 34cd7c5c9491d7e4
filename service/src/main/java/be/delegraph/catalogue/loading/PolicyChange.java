// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that an application's policy asks otherwise than before: whoever reads it sees whether that opens or closes. */
record PolicyChange(String application, String asked, String before, String after) {

    private static final List<String> ASKED = List.of(
            "registrationLevels",
            "functions",
            "functionLevels",
            "companions",
            "enrolmentLevel",
            "minimumAssurance",
            "assuranceDemanded");

    /** All differences between two policies, given as the query for policies has them. */
    static List<PolicyChange> between(String application, Map<String, Object> before, Map<String, Object> after) {
        return ASKED.stream()
                .map(asked -> new PolicyChange(application, asked, text(before.get(asked)), text(after.get(asked))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "none").replace("[]", "none");
    }

    @Override
    public String toString() {
        return "policy of %s: %s %s → %s".formatted(application, asked, before, after);
    }
}
